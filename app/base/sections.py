"""The parts of the settings, one class for each page of the dialog.

Values only, checked by pydantic. Every part keeps keys it does not know, so that a newer version's survive. Secrets
are never in here: a part names where a secret is kept, the secret itself is in the keyring (see `secrets`).
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

KeySource = Literal["environment", "keyring", "session"]
MotionChoice = Literal["system", "all", "less"]


class Section(BaseModel):
    """Base of all parts."""

    model_config = ConfigDict(extra="allow", validate_assignment=True, protected_namespaces=())


class LocalEngine(Section):
    """The engine on this computer: what hears, thinks and speaks. Its chat server is `chat_url`, `chat_model`."""

    chat_key: KeySource = "environment"
    speech_key: KeySource = "environment"
    stt: Literal["built_in", "server"] = "built_in"
    stt_url: str = ""
    stt_model: str = ""
    tts: Literal["auto", "flite", "espeak", "server"] = "auto"
    tts_url: str = ""
    tts_model: str = ""


class OpenAI(Section):
    """The OpenAI Realtime API; its model is that of `Voice`."""

    key: KeySource = "environment"


class Azure(Section):
    """Azure OpenAI; empty fields are taken from the environment."""

    key: KeySource = "environment"
    endpoint: str = ""
    deployment: str = ""


class CustomConnection(Section):
    """A server of the person's own. Values of `secret_headers` are in the keyring as `custom:<id>:<header>`."""

    id: str
    name: str
    url: str
    headers: dict[str, str] = Field(default_factory=dict)
    secret_headers: list[str] = Field(default_factory=list)


class Proxy(Section):
    """How connections leave this computer; a password of `user` is in the keyring as `proxy`."""

    mode: Literal["system", "none", "manual"] = "system"
    url: str = ""
    user: str = ""


class Voice(Section):
    """Turn taking and the agent's voice; None leaves a value to the agent or the service."""

    model: str = ""
    modalities: Literal["audio", "text"] = "audio"
    detection: Literal["automatic", "server_vad", "semantic_vad"] = "automatic"
    threshold: float = Field(default=0.5, ge=0.0, le=1.0)
    prefix_padding_ms: int = Field(default=300, ge=0, le=2000)
    silence_duration_ms: int = Field(default=500, ge=100, le=5000)
    eagerness: Literal["auto", "low", "medium", "high"] = "auto"
    transcribes: bool = True
    transcription_model: str = ""
    transcription_language: str = ""
    transcription_prompt: str = ""
    noise_reduction: Literal["off", "near_field", "far_field"] = "off"
    speed: float = Field(default=1.0, ge=0.25, le=1.5)
    voice_interrupts: bool = True
    text_interrupts: bool = True


class Sound(Section):
    """Loudspeaker and microphone beside the devices, which are `input_device` and `output_device`."""

    volume: float = Field(default=1.0, ge=0.0, le=1.0)


class Appearance(Section):
    """How the window looks and speaks."""

    language: Literal["system", "en", "ko", "ja", "zh_CN"] = "system"
    text_scale: float = Field(default=1.0, ge=0.8, le=2.0)
    motion: MotionChoice = "system"

    @model_validator(mode="before")
    @classmethod
    def _as_named_before(cls, given: Any) -> Any:
        """Files of earlier days say whether motion is reduced, and knew nothing of the system's wish."""
        if isinstance(given, dict) and "reduces_motion" in given:
            given = dict(given)
            if given.pop("reduces_motion") is True:
                given.setdefault("motion", "less")
        return given


class Privacy(Section):
    """What is kept on this computer.

    Args:
        unsure: names of values that stand in for those that could not be read. Nothing is deleted by one of these;
            who assigns a value has chosen it.
    """

    keeps_log: bool = True
    log_days: int = Field(default=14, ge=1, le=365)
    keeps_conversations: bool = True
    conversation_days: int = Field(default=90, ge=1, le=3650)
    unsure: list[str] = Field(default_factory=list)

    def __setattr__(self, name: str, value: Any) -> None:
        super().__setattr__(name, value)
        if name != "unsure" and name in self.unsure:
            self.unsure = [each for each in self.unsure if each != name]


class Advanced(Section):
    """For those who look for a fault, and for newer versions.

    Args:
        looked_on: the last day, in UTC, on which a newer version was looked for by itself.
    """

    log_level: Literal["WARNING", "INFO", "DEBUG"] = "WARNING"
    looks_for_newer: bool = False
    looked_on: str = ""


class ToolChange(Section):
    """What the person changed about a tool that somebody else made.

    Args:
        name, description: what the model sees; empty: the tool's own.
        timeout_s: s until a call is given up.
    """

    name: str = ""
    description: str = ""
    needs_approval: bool = False
    timeout_s: float = Field(default=20.0, gt=0, le=600)


class ToolEntry(Section):
    """What all of the person's own tools have.

    Args:
        id: stable; names the tool in agent sets as `own.<id>` and its secrets in the keyring as `tool:<id>:<name>`.
        name, description: what the model sees; empty: the tool's own.
        timeout_s: s until a call is given up.
    """

    id: str
    name: str = ""
    description: str = ""
    needs_approval: bool = False
    timeout_s: float = Field(default=20.0, gt=0, le=600)


class PythonTool(ToolEntry):
    """A function in a Python file; `trusted_hash` is the SHA-256 of the file that the person agreed to."""

    kind: Literal["python"] = "python"
    path: str
    function: str
    trusted_hash: str = ""


class HttpTool(ToolEntry):
    """A request. `{parameter}` in URL and body is replaced; values of `secret_headers` are in the keyring."""

    kind: Literal["http"] = "http"
    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"] = "GET"
    url: str
    headers: dict[str, str] = Field(default_factory=dict)
    secret_headers: list[str] = Field(default_factory=list)
    body: str = ""
    parameters: dict[str, Any] = Field(default_factory=dict)
    answer_path: str = ""
    allows_private_address: bool = False


class McpTool(ToolEntry):
    """A server of tools: a command, or the address of a streamable HTTP server. Empty `allowed`: all its tools.

    `changes` holds what the person changed about single ones, by the server's names.
    """

    kind: Literal["mcp"] = "mcp"
    command: str = ""
    arguments: list[str] = Field(default_factory=list)
    environment: dict[str, str] = Field(default_factory=dict)
    secret_environment: list[str] = Field(default_factory=list)
    url: str = ""
    headers: dict[str, str] = Field(default_factory=dict)
    secret_headers: list[str] = Field(default_factory=list)
    allowed: list[str] = Field(default_factory=list)
    changes: dict[str, ToolChange] = Field(default_factory=dict)
    is_enabled: bool = True


OwnTool = Annotated[PythonTool | HttpTool | McpTool, Field(discriminator="kind")]


class GuardrailEntry(Section):
    """A check on what agents say.

    Args:
        id: stable; names the guardrail in agent sets as `own.<id>`.
        words, pattern, entities, rule, path: what is looked for, one of them for each kind.
        trusted_hash: the SHA-256 of the Python file that the person agreed to.
        follow_up: what the model is told after a trip; empty: the usual words.
        agent_sets: the sets it watches whether or not they name it, `*` for all.
    """

    id: str
    name: str = ""
    kind: Literal["words", "pattern", "personal_data", "judge", "python"] = "words"
    words: list[str] = Field(default_factory=list)
    pattern: str = ""
    entities: list[str] = Field(default_factory=list)
    rule: str = ""
    path: str = ""
    function: str = ""
    trusted_hash: str = ""
    on_trip: Literal["stop_and_retry", "report"] = "stop_and_retry"
    follow_up: str = ""
    is_enabled: bool = True
    agent_sets: list[str] = Field(default_factory=list)
