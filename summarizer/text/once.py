"""A property that is computed when it is first asked for, and kept.

As `functools.cached_property`, without the lock that Python 3.11 has there for all instances together: with many
articles read at once, every thread would wait for the others. Two threads may both compute a value; either stands.
"""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

Value = TypeVar("Value")


class once(Generic[Value]):  # noqa: N801 -- read as a decorator
    """Keeps what a method returns in the instance, under the method's name.

    Args:
        compute: the method; it takes nothing but the instance.
    """

    def __init__(self, compute: Callable[[Any], Value]) -> None:
        self._compute = compute
        self._name = compute.__name__
        self.__doc__ = compute.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type) -> Value: ...

    def __get__(self, instance: object | None, owner: type) -> Self | Value:
        if instance is None:
            return self
        value = self._compute(instance)
        instance.__dict__[self._name] = value  # found before this descriptor from now on
        return value
