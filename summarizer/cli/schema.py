"""`summarizer schema`: the JSON schema of what the program writes."""

import json

import click

from summarizer.schema import Brief, Draft

DIALECT = "https://json-schema.org/draft/2020-12/schema"


@click.command("schema", short_help="Print the JSON schema of a brief.")
@click.option("--draft", is_flag=True, help="That of a draft, which is what an engine makes.")
def command(draft: bool) -> None:
    """Print the JSON schema of a brief."""
    model = Draft if draft else Brief
    click.echo(json.dumps({"$schema": DIALECT, **model.model_json_schema()}, ensure_ascii=False, indent=2))
