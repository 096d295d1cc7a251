"""The error tree.

    AppError(code, message, hint, retryable)
    ├── ConfigError      a file, setting or argument a person wrote is wrong
    ├── UserError        a library caller used an API wrongly
    ├── DeviceError      microphone, loudspeaker, display
    ├── TransportError   the connection failed (status, retryable)
    ├── AuthError        the server does not accept the key
    ├── ProtocolError    a frame makes no sense (event_type, path)
    ├── ModelBehaviorError  the model did what its contract forbids
    ├── ToolError        a tool failed (tool, kind)
    │   └── ToolTimeoutError
    ├── ForeignCodeError a function of the caller's ended in what is no error (a cancellation, an exit)
    ├── ToolServerError  a server of tools cannot be reached or is gone (server)
    ├── EngineError      the engine on this machine, or another process of this program, cannot start or work
    ├── StoreError       the session store
    └── ExportError      writing a conversation to a file

`message` and `hint` are for people, in their language: what failed, then what to do. `code` is stable, for tests and
documentation. Neither may hold a key, a transcript or audio. As a plain string an error is English, for logs.

What the caller of the library did wrong (`UserError`, `ForeignCodeError`), what the model is told (`ToolError`) and
what a frame lacks (`ProtocolError`) is written for programmers and programs: those texts are English only.
"""

from __future__ import annotations

from app.base.language import Text, english, joined


class AppError(Exception):
    """Base of everything the application raises on purpose."""

    default_code = "app_error"

    def __init__(self, message: str, *, code: str | None = None, hint: str = "", retryable: bool = False) -> None:
        super().__init__(english(message))
        self.message = message
        self.code = code or self.default_code
        self.hint = hint
        self.retryable = retryable

    def for_people(self) -> Text:
        """What failed and what to do, as one paragraph."""
        return joined(self.message, self.hint)


class ConfigError(AppError):
    """A file, setting or argument that a person wrote is wrong; the message names it."""

    default_code = "config_error"


class UserError(AppError):
    """A caller of the library used it wrongly; the message names the parameter and what is allowed."""

    default_code = "user_error"


class DeviceError(AppError):
    """A sound device or display is missing or failed."""

    default_code = "device_error"


class TransportError(AppError):
    """The connection could not be made or broke.

    Args:
        status: the HTTP status of a refused handshake or the WebSocket close code, when there is one.
        told: what the other side said itself, in its own words; also a part of the message.
    """

    default_code = "transport_error"

    def __init__(
        self,
        message: str,
        *,
        status: int | None = None,
        code: str | None = None,
        hint: str = "",
        retryable: bool = True,
        told: str = "",
    ) -> None:
        super().__init__(message, code=code, hint=hint, retryable=retryable)
        self.status = status
        self.told = told


class AuthError(TransportError):
    """The server refused the key or there is none."""

    default_code = "auth_error"


class ProtocolError(AppError):
    """A frame that makes no sense.

    Args:
        event_type: the `type` of the frame, as far as it could be read.
        path: where in the frame, as in `session.audio.input.format`.
    """

    default_code = "protocol_error"

    def __init__(
        self, message: str, *, event_type: str = "", path: str = "", code: str | None = None, hint: str = ""
    ) -> None:
        super().__init__(message, code=code, hint=hint)
        self.event_type = event_type
        self.path = path


class ModelBehaviorError(AppError):
    """The model broke its contract, as in one call id with two different arguments."""

    default_code = "model_behavior_error"


class ToolError(AppError):
    """A tool failed.

    Args:
        tool: the tool's name for the model.
        kind: `arguments`, `raised`, `timeout`, `unknown`, `refused` or `output`.
    """

    default_code = "tool_error"

    def __init__(self, message: str, *, tool: str, kind: str, code: str | None = None, hint: str = "") -> None:
        super().__init__(message, code=code, hint=hint)
        self.tool = tool
        self.kind = kind


class ToolTimeoutError(ToolError):
    """A tool took longer than its time-out and was configured to raise."""

    default_code = "tool_timeout"

    def __init__(self, message: str, *, tool: str, timeout_s: float) -> None:
        super().__init__(message, tool=tool, kind="timeout")
        self.timeout_s = timeout_s


class ForeignCodeError(AppError):
    """A caller's function ended in something that ends programs or tasks; that stands in `__cause__`."""

    default_code = "foreign_code"


class ToolServerError(AppError):
    """A server of tools cannot be started or reached, is gone, or refused.

    Args:
        server: its name.
    """

    default_code = "tool_server_error"

    def __init__(self, message: str, *, server: str, code: str | None = None, hint: str = "") -> None:
        super().__init__(message, code=code, hint=hint)
        self.server = server


class EngineError(AppError):
    """The engine on this machine cannot start or work."""

    default_code = "engine_error"


class StoreError(AppError):
    """The session store cannot be read or written."""

    default_code = "store_error"


class ExportError(AppError):
    """A conversation could not be written to a file; the conversation itself is untouched."""

    default_code = "export_error"
