"""Compiled rules and knowledge, kept between runs in the user's cache folder.

An artifact is found by the content it was made from, so a stale one is never used. A stamp beside it remembers the
sizes and times of the files, so that a run need not read them all to know that nothing has changed.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
import zlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Literal, TypeVar

from checker import __version__, folders
from checker.folders import Contents, Listed, Listings
from checker.shipped import is_installed

FOLDER_VARIABLE = "FACTLINT_CACHE_DIR"
KEPT = 16  # files of a kind, the newest

_UNSURE = 2_000_000_000  # nanoseconds in which a file can be changed twice and keep its time
_PACKAGE = Path(__file__).parent

Kind = Literal["rules", "knowledge"]
Opened = TypeVar("Opened")


def open_compiled(
    kind: Kind,
    yaml_folders: Sequence[Path],
    build: Callable[[Contents], bytes],
    open_artifact: Callable[[Path | bytes], Opened],
) -> Opened:
    """Open what `build` makes of some folders: a file in the cache, or bytes where there can be no cache.

    `open_artifact` raises ValueError or OSError for a file that is damaged; it is then built anew. Raises LoadError for
    folders that cannot be used, and what `build` raises.
    """
    began = time.time_ns()
    listings = folders.listings(yaml_folders, kind)
    cache = _cache_folder()
    if cache is None:
        return open_artifact(build(folders.read(listings)))
    program = () if is_installed() else folders.listing(_PACKAGE, (".py", ".txt"))  # its code changes with a version
    where = "\0".join(str(folder.absolute()) for folder in listings)
    stamp = cache / f"{kind}-{zlib.crc32(where.encode('utf-8', 'surrogateescape')):08x}.stamp"
    state = _state(listings, program)
    stamped = _stamped(stamp, state)
    if stamped:
        with contextlib.suppress(OSError, ValueError):
            return open_artifact(cache / stamped)
    contents = folders.read(listings)
    artifact = _artifact(cache, kind, contents.digest, listings, program)
    opened = _open_or_build(artifact, contents, build, open_artifact)
    if all(file.latest < began - _UNSURE for files in listings.values() for file in files):
        _write(stamp, json.dumps({"state": state, "artifact": artifact.name}).encode())
    return opened


def _open_or_build(
    artifact: Path,
    contents: Contents,
    build: Callable[[Contents], bytes],
    open_artifact: Callable[[Path | bytes], Opened],
) -> Opened:
    with contextlib.suppress(OSError, ValueError):
        return open_artifact(artifact)
    data = build(contents)
    if _write(artifact, data):
        _prune(artifact)
        with contextlib.suppress(OSError, ValueError):
            return open_artifact(artifact)
    return open_artifact(data)


def _cache_folder() -> Path | None:
    """Where artifacts are kept; None on a machine that has no place for them."""
    if FOLDER_VARIABLE in os.environ:
        return Path(os.environ[FOLDER_VARIABLE]).absolute()
    from platformdirs import user_cache_path

    try:
        return user_cache_path("factlint").absolute()
    except (OSError, RuntimeError):  # no home folder
        return None


def _state(listings: Listings, program: tuple[Listed, ...]) -> Any:
    """All that a compiled file depends on, in lists as JSON has them: folders, their files, and this program's own."""
    named = [[str(where.absolute()), folders.shown(where), list(map(list, files))] for where, files in listings.items()]
    return [__version__, list(map(list, program)), named]


def _stamped(stamp: Path, state: Any) -> str | None:
    """The name of the compiled file, if all is as it was when it was made."""
    try:
        known = json.loads(stamp.read_bytes())
        return str(known["artifact"]) if known["state"] == state else None
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _artifact(cache: Path, kind: Kind, digest: str, listings: Listings, program: tuple[Listed, ...]) -> Path:
    """The file for some content, as this version of the program compiles it and with the paths that it shows."""
    shown = (folders.shown(folder) for folder in listings)
    return cache / f"{kind}-{_digest([__version__, str(program), digest, *shown])}.compiled"


def _digest(parts: Iterable[str]) -> str:
    import hashlib  # loads OpenSSL, which a warm run does not need

    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _write(path: Path, data: bytes) -> bool:
    """Write a file whole or not at all, whoever else is writing it; False where that cannot be done."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}.{time.monotonic_ns()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        temporary.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        return False
    return True


def _prune(artifact: Path) -> None:
    """Remove all but the newest files of the artifact's kind; whoever still wants an older one builds it anew."""
    kind, _, _ = artifact.name.partition("-")
    with contextlib.suppress(OSError):
        files = sorted(artifact.parent.glob(f"{kind}-*"), key=lambda path: path.stat().st_mtime_ns)
        for path in files[:-KEPT]:
            path.unlink(missing_ok=True)
