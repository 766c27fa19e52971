"""Lets Qt for Python load its signature tables when they are asked for, not at every start.

``import PySide6`` compiles some 3,000 lines of Python out of an archive inside its library: what words the message of a
wrong call, and what writes type stubs. No start needs them; measured, they are an eighth of ours. ``defer_signatures``
makes the modules stand empty until something reads from them; then each is loaded as Qt for Python would have.

It knows the name of that archive's finder and of its modules (``shibokensupport`` in 6.8 and 6.9). Where a version has
others, nothing is deferred and nothing breaks.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any, SupportsIndex, cast

if TYPE_CHECKING:
    from importlib.abc import Loader, MetaPathFinder
    from importlib.machinery import ModuleSpec

_FINDER = "EmbeddableZipImporter"
# Without ``mapping``: it calls back into the library as it is loaded, which must not happen in the middle of a call.
_DEFERRED = frozenset(
    f"shibokensupport.signature.{name}"
    for name in ("errorhandler", "layout", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool")
)


def defer_signatures() -> None:
    """Defer the tables, in a process that has not imported PySide6 yet; afterwards this does nothing."""
    if "shiboken6" not in sys.modules and not isinstance(sys.meta_path, _Finders):
        sys.meta_path = _Finders(sys.meta_path)


class _Finders(list[Any]):
    """``sys.meta_path``, which notices the archive's finder as the library puts it in front."""

    def insert(self, index: SupportsIndex, finder: object) -> None:
        super().insert(index, _Deferring(cast("MetaPathFinder", finder)) if _is_archive(finder) else finder)


def _is_archive(finder: object) -> bool:
    return type(finder).__name__ == _FINDER


class _Deferring:
    """Finds what the archive's finder finds; equal to it, because the library takes that one out again.

    It and its loader derive from nothing: ``importlib.abc`` alone would cost as much as a tenth of what they save.
    """

    __hash__ = None  # type: ignore[assignment]  # equal to another object, and never a key

    def __init__(self, finder: MetaPathFinder) -> None:
        self._finder = finder

    def __eq__(self, other: object) -> bool:
        return other is self or other is self._finder

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = self._finder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None and fullname in _DEFERRED:
            spec.loader = cast("Loader", _LateLoader(spec.loader))
        return spec


class _LateLoader:
    """Makes an empty module that fills itself by ``loader`` when something is read from it."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _LateModule(spec.name, self._loader)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing yet."""


class _LateModule(ModuleType):
    def __init__(self, name: str, loader: Loader) -> None:
        super().__init__(name)
        self.__dict__["_late"] = (name, loader)

    def __getattr__(self, name: str) -> object:
        if name.startswith("__") or "_late" not in self.__dict__:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        original, loader = self.__dict__.pop("_late")
        spec = self.__spec__
        if spec is None:
            raise AttributeError(name)
        # The library publishes its modules under a second name; its loader finds them by the first.
        spec.name, published = original, spec.name
        try:
            loader.exec_module(self)
        finally:
            spec.name = published
        return getattr(self, name)
