"""Folders of YAML files: which files they hold, how they are called in messages, and what is in them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from checker.shipped import shipped
from checker.yaml_nodes import LoadError, Problem

YAML = (".yaml", ".yml")


class Listed(NamedTuple):
    """A file and what tells whether it was changed."""

    relative: str  # to its folder, with forward slashes
    size: int
    modified: int  # nanoseconds since the epoch, as is `changed`
    changed: int

    @property
    def latest(self) -> int:
        return max(self.modified, self.changed)


Listings = dict[Path, tuple[Listed, ...]]  # the files of each folder


class YamlFile(NamedTuple):
    """A file's content. `path` is for messages; `error` says why the file could not be read, in place of the data."""

    path: str
    relative: str
    data: bytes
    error: str = ""


class Contents(NamedTuple):
    """What is in some folders; `digest` names it by content alone, wherever the folders are."""

    files: tuple[YamlFile, ...]
    digest: str


def shown(folder: Path) -> str:
    """How messages name a folder: those that come with factlint by their name alone, others as they were given."""
    return folder.name if folder in (shipped("rules"), shipped("knowledge")) else folder.as_posix()


def listing(folder: Path, suffixes: tuple[str, ...] = YAML) -> tuple[Listed, ...]:
    """The files below a folder that have one of the suffixes, by name. Hidden files and linked folders are left out.

    Raises OSError where a folder cannot be read.
    """
    return tuple(sorted(_walk(os.fspath(folder), "", suffixes)))


def _walk(folder: str, prefix: str, suffixes: tuple[str, ...]) -> Iterator[Listed]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith((".", "__pycache__")):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, f"{prefix}{entry.name}/", suffixes)
            elif entry.name.endswith(suffixes) and entry.is_file():
                stat = entry.stat()
                yield Listed(prefix + entry.name, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)


def listings(folders: Sequence[Path], what: str) -> Listings:
    """The YAML files of folders, each folder once however often it is given.

    Raises LoadError for folders that are missing, cannot be read or have no such file; `what` is for the messages.
    """
    found: Listings = {}
    problems = []
    unique: dict[str, Path] = {}
    for folder in folders:
        unique.setdefault(os.path.realpath(folder), folder)
    for folder in unique.values():
        try:
            found[folder] = listing(folder)
        except OSError as error:
            problems.append(Problem(shown(folder), 0, 0, f"no {what}: the folder cannot be read: {error.strerror}"))
        else:
            if not found[folder]:
                problems.append(Problem(shown(folder), 0, 0, f"no {what}: the folder has no .yaml files"))
    if not folders:
        problems.append(Problem(what, 0, 0, f"no {what}: no folder is given"))
    if problems:
        raise LoadError(problems)
    return found


def read(listings: Listings) -> Contents:
    """The contents of listed files."""
    import hashlib  # loads OpenSSL, which a warm run does not need

    files = []
    digest = hashlib.sha256()
    for folder, listed in listings.items():
        digest.update(b"folder\0")
        for relative, *_ in listed:
            file = _read(folder, relative)
            files.append(file)
            digest.update(f"{relative}\0{len(file.data)}\0{file.error}\0".encode("utf-8", "surrogateescape"))
            digest.update(file.data)
    return Contents(tuple(files), digest.hexdigest()[:32])


def _read(folder: Path, relative: str) -> YamlFile:
    path = f"{shown(folder)}/{relative}".encode("utf-8", "replace").decode()  # a name may be no text at all
    try:
        return YamlFile(path, relative, (folder / relative).read_bytes())
    except OSError as error:
        return YamlFile(path, relative, b"", f"cannot be read: {error.strerror or error}")
