"""Which pages there are, in order."""

from __future__ import annotations

from typing import Final

from app.ui.settings.advanced_page import AdvancedPage
from app.ui.settings.agents_page import AgentsPage
from app.ui.settings.appearance_page import AppearancePage
from app.ui.settings.connections_page import ConnectionsPage
from app.ui.settings.guardrails_page import GuardrailsPage
from app.ui.settings.page import Page
from app.ui.settings.privacy_page import PrivacyPage
from app.ui.settings.shortcuts_page import ShortcutsPage
from app.ui.settings.sound_page import SoundPage
from app.ui.settings.tools_page import ToolsPage
from app.ui.settings.voice_page import VoicePage

PAGES: Final[tuple[type[Page], ...]] = (
    ConnectionsPage,
    AgentsPage,
    ToolsPage,
    GuardrailsPage,
    VoicePage,
    SoundPage,
    ShortcutsPage,
    AppearancePage,
    PrivacyPage,
    AdvancedPage,
)
