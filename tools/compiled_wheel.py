# ruff: noqa: INP001  # a script beside the package
"""Builds the wheel with the modules that read articles compiled to machine code, when it is asked to.

A hook of the build backend, off unless the environment says HATCH_BUILD_HOOK_ENABLE_CUSTOM=1; `make compiled` does. The
sources stay as they are: mypyc translates a copy of them to C, and the extension modules join the sources in the wheel,
where Python prefers them. What is compiled stands in `pyproject.toml`, `tool.hatch.build.targets.wheel.hooks.custom`.
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import chdir
from pathlib import Path
from runpy import run_path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE = "summarizer"
OPTIMISED = "2"  # as gcc's -O2
UNSHARED = ["-fvisibility=hidden"]
"""Only these modules call each other's functions: calls need not go through the table for those of other libraries."""


class CompiledModules(BuildHookInterface[Any]):
    """Adds the extension modules to a wheel. An editable installation reads the sources, and so has none."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and tell the builder what to put where."""
        if version == "editable":
            return
        self._made = TemporaryDirectory()
        folder = Path(self._made.name)
        shutil.copytree(Path(self.root, PACKAGE), folder / PACKAGE)
        with chdir(folder):
            _compile(list(_chosen(self.config["include"], set(self.config["exclude"]))), Path(self.root))
        build_data["force_include"].update({str(each): str(each.relative_to(folder)) for each in _libraries(folder)})
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the copy, once the wheel is written."""
        del build_data, artifact_path
        if version != "editable":
            self._made.cleanup()


def _chosen(packages: Iterable[str], without: set[str]) -> Iterator[str]:
    for package in packages:
        paths = (path.as_posix() for path in sorted(Path(package).glob("*.py")) if path.name != "__init__.py")
        yield from (path for path in paths if path not in without)


def _libraries(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.suffix in {".so", ".pyd"} and "build" not in path.parts]


def _compile(sources: list[str], root: Path) -> None:
    from mypyc.build import mypycify
    from setuptools import Distribution, Extension
    from setuptools.command.build_ext import build_ext

    class InParallel(build_ext):
        """Compiles the hundreds of files of one extension module as many at a time as there are processors."""

        def build_extension(self, ext: Extension) -> None:
            """Compile each file of an extension module, then link them."""

            def objects(source: str) -> list[str]:
                unshared = UNSHARED if self.compiler.compiler_type == "unix" else []
                options = {"include_dirs": ext.include_dirs, "extra_postargs": [*ext.extra_compile_args, *unshared]}
                return self.compiler.compile([source], output_dir=self.build_temp, **options)

            with ThreadPoolExecutor(os.cpu_count()) as pool:
                ext.extra_objects = [each for made in pool.map(objects, ext.sources) for each in made]
            ext.sources = []
            super().build_extension(ext)

    prepared = run_path(str(root / "tools" / "compiled_source.py"))["prepared"]
    for path in map(Path, sources):
        path.write_text(prepared(path.read_text(encoding="utf-8")), encoding="utf-8")
    options = ["--config-file", str(root / "pyproject.toml"), "--no-incremental"]
    modules = mypycify([*options, *sources], opt_level=OPTIMISED, debug_level="0", multi_file=True, group_name=PACKAGE)
    built = Distribution({"name": PACKAGE, "ext_modules": modules, "cmdclass": {"build_ext": InParallel}})
    command = built.get_command_obj("build_ext")
    command.inplace = True
    command.ensure_finalized()
    command.run()
