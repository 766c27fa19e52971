"""Who of the fcitx family is on the bus; told again whenever one comes or goes."""

from __future__ import annotations

from collections.abc import Callable

from jeepney import HeaderFields, MatchRule, Message, message_bus
from PySide6.QtCore import QObject, Signal

from viewer.ui.input.bus import Bus, is_error
from viewer.ui.input.dialects import Dialect

_BUS = "org.freedesktop.DBus"


class Services(QObject):
    """``changed``: ask for the ``best`` again. The first answer comes when all names have been asked about."""

    changed = Signal()

    def __init__(self, bus: Bus, dialects: tuple[Dialect, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus, self._dialects = bus, dialects
        self._owners: dict[str, str] = {}
        self._unknown = {dialect.service for dialect in dialects}
        bus.arrived.connect(self._hear)
        bus.lost.connect(self._lose)

    def look(self) -> None:
        """Ask who is there, and be told from now on."""
        for dialect in self._dialects:
            rule = MatchRule(type="signal", sender=_BUS, interface=_BUS, member="NameOwnerChanged")
            rule.add_arg_condition(0, dialect.service)
            self._bus.call(message_bus.AddMatch(rule))
        for dialect in self._dialects:
            self._bus.call(message_bus.GetNameOwner(dialect.service), self._answer_for(dialect.service))

    @property
    def best(self) -> tuple[Dialect, str] | None:
        """The dialect that is preferred among those spoken here, and the program that speaks it."""
        spoken = (dialect for dialect in self._dialects if dialect.service in self._owners)
        dialect = next(spoken, None)
        return None if dialect is None else (dialect, self._owners[dialect.service])

    def _answer_for(self, service: str) -> Callable[[Message], None]:
        def hear(reply: Message) -> None:
            self._note(service, "" if is_error(reply) else reply.body[0])

        return hear

    def _hear(self, message: Message) -> None:
        fields = message.header.fields
        if fields.get(HeaderFields.member) == "NameOwnerChanged" and fields.get(HeaderFields.sender) == _BUS:
            self._note(message.body[0], message.body[2])

    def _note(self, service: str, owner: str) -> None:
        self._unknown.discard(service)
        if owner:
            self._owners[service] = owner
        else:
            self._owners.pop(service, None)
        if not self._unknown:
            self.changed.emit()

    def _lose(self) -> None:
        self._owners.clear()
        self._unknown.clear()
        self.changed.emit()
