#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""man.py PROGRAM FOLDER: writes a manual page for the program and for each of its commands.

What stands there is what --help says, read from --experimental-dump-help, in man(7) form:
kairos.1, kairos-simulate.1, kairos-sbml-run.1 and so on. Needs nothing but Python.
"""
import json
import pathlib
import subprocess
import sys


def escaped(text):
    """Text as roff takes it literally."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("`", "\\(ga")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def names(argument):
    """How an option is typed."""
    dashes = {"long": "--", "short": "-", "longWithSingleDash": "-"}
    return ", ".join(dashes[name["kind"]] + name["name"] for name in argument.get("names", []))


def term(argument):
    value = argument.get("valueName", "value")
    if argument["kind"] == "positional":
        return f"\\fI{escaped(value)}\\fR"
    label = f"\\fB{escaped(names(argument))}\\fR"
    return label if argument["kind"] == "flag" else f"{label} \\fI{escaped(value)}\\fR"


def options(arguments):
    """The options under the titles of their groups."""
    lines, title = [], None
    for argument in arguments:
        if not argument.get("shouldDisplay", True):
            continue
        section = argument.get("sectionTitle") or "Options"
        if section != title:
            title = section
            lines.append(f'.SH "{escaped(title).upper()}"')
        lines += [".TP", term(argument), escaped(argument.get("abstract", ""))]
    return lines


def discussion(text):
    """Paragraphs; what is indented is an example and keeps its lines."""
    lines = []
    for paragraph in text.split("\n\n"):
        if any(line.startswith("  ") for line in paragraph.split("\n")):
            lines += [".PP", ".nf", escaped(paragraph), ".fi"]
        else:
            lines += [".PP", escaped(paragraph)]
    return lines


def synopsis(command, name):
    rest = " \\fIcommand\\fR" if command.get("subcommands") else ""
    has_options = any(a["kind"] != "positional" for a in command.get("arguments", []))
    positions = [a for a in command.get("arguments", []) if a["kind"] == "positional"]
    rest += " [\\fIoptions\\fR]" if has_options else ""
    for argument in positions:
        rest += f" [{term(argument)}]" if argument.get("isOptional") else f" {term(argument)}"
    return f"\\fB{escaped(name)}\\fR{rest}"


def page(command, path, version):
    name = " ".join(path)
    lines = [
        f'.TH "{"-".join(path).upper()}" 1 "" "{version}" "Kairos"', ".SH NAME",
        f"{escaped('-'.join(path))} \\- {escaped(command.get('abstract', ''))}", ".SH SYNOPSIS",
        synopsis(command, name), ".SH DESCRIPTION",
    ]
    lines += discussion(command.get("discussion") or command.get("abstract", ""))
    lines += options(command.get("arguments", []))
    below = [c for c in command.get("subcommands", []) if c["commandName"] != "help"]
    if below:
        lines.append(".SH COMMANDS")
    for each in below:
        lines += [".TP", f"\\fB{escaped(name + ' ' + each['commandName'])}\\fR",
                  escaped(each.get("abstract", ""))]
    return "\n".join(lines) + "\n", below


def write(command, path, version, folder):
    text, below = page(command, path, version)
    file = folder / ("-".join(path) + ".1")
    file.write_text(text, encoding="utf-8")
    written = [file]
    for each in below:
        written += write(each, path + [each["commandName"]], version, folder)
    return written


def main():
    if len(sys.argv) != 3:
        sys.exit("man.py: usage: man.py PROGRAM FOLDER")
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    read = lambda *words: subprocess.run(
        [program, *words], capture_output=True, text=True, check=True).stdout
    folder.mkdir(parents=True, exist_ok=True)
    command = json.loads(read("--experimental-dump-help"))["command"]
    written = write(command, [command["commandName"]], read("--version").strip(), folder)
    print(f"man: {len(written)} pages in {folder}; man -l {written[0]}")


main()
