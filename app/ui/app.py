"""From the command line to a window and back: what starts first, and how everything ends.

The order is the point: check for a display, have faults of native code written down, draw the first frame, then import
sound, session and engine on the engine's thread. Leaving is bounded: the workbench gets 1.2 s, what is still to be kept
1 s, the engine thread 0.25 s, and a tool that never returns does not keep the process.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import os
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import argparse
    import asyncio
    from collections.abc import Callable, Iterator
    from types import SimpleNamespace

    from PySide6.QtWidgets import QApplication

    from app.base.crash import CrashWatch
    from app.base.native_faults import NativeFaults
    from app.ui.desk import Desk
    from app.ui.early_faults import EarlyFaults
    from app.ui.first_look import FirstLook
    from app.ui.main_window import MainWindow

_ENGINE_STOP_S: Final = 0.25
_THREADS_STOP_S: Final = 0.1


def run_window(parsed: argparse.Namespace | SimpleNamespace) -> int:
    """Open the window and stay until it is closed; returns the exit code (1: there is no display)."""
    from app.ui import no_window

    if not no_window.has_display():
        no_window.complain(parsed.language)
        return 1
    from app.base import native_faults, paths
    from app.ui import first_look, last_messages
    from app.ui.early_faults import EarlyFaults

    last_messages.mute_at_the_end()
    _let_an_interrupt_end_it()
    early = EarlyFaults()
    early.install()
    first = first_look.read(parsed.agents, parsed.connection)
    native = native_faults.NativeFaults("window", paths.log_dir())
    if first.keeps_log:
        native.begin()
    try:
        code = _open(parsed, first, native)
    except Exception as error:  # noqa: BLE001 - nobody else will
        no_window.choose_language(parsed.language)
        code = _broken(error, first.keeps_log, native, early)
    native.end_with_the_interpreter()
    _let_an_interrupt_end_it()
    _leave_threads(code, native)
    return code


def _let_an_interrupt_end_it() -> None:
    """While there is no loop to end: as a request to terminate does, without what Python would print."""
    import signal

    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def _broken(error: Exception, keeps_log: bool, native: NativeFaults, early: EarlyFaults) -> int:
    """The window did not open, or did not stay: a report, a line of the log, and a sentence; returns the exit code."""
    from app.base import crash, log, paths
    from app.base.errors import AppError
    from app.ui import no_window

    with contextlib.suppress(OSError):
        log.configure("WARNING", paths.log_dir() / "window.log" if keeps_log else None)
    try:
        with crash.watching("window", keeps_log, native) as watch:
            log_qt()
            early.hand_to(watch.late)
            raise error
    except AppError as told:
        no_window.tell(told.for_people())
    except BrokenPipeError:
        pass  # nobody reads any more
    return 1


def log_qt() -> None:
    """From now on what Qt says is logged, with what it said since the application object was begun."""
    from app.ui.application import Application
    from app.ui.qt_messages import QtMessages

    application = Application.instance()
    if isinstance(application, Application):
        application.first_messages.hand_to(QtMessages().tell)


def _open(parsed: argparse.Namespace | SimpleNamespace, first: FirstLook, native: NativeFaults) -> int:
    gc.disable()  # nothing is garbage yet; `Collector` takes over
    from app.ui import no_window

    application = make_application(
        lambda reason: no_window.give_up(reason, parsed.language, native, keeps_log=first.keeps_log)
    )
    from app.ui import language
    from app.ui.desk import Desk
    from app.ui.main_window import MainWindow
    from app.ui.theme import Theme

    language.speak(parsed.language or first.language)
    look = Theme(first.theme, text_size=first.text_scale)
    desk = Desk(first)
    window = MainWindow(desk, look)
    show_first_frame(application, window)
    if getattr(parsed, "print_when_shown", False):
        sys.stdout.write("shown\n")
        sys.stdout.flush()
    window.complete()
    set_icon(application)
    code = _run(application, window, desk, parsed, native)
    return _followed(code) if window.is_followed else code


def _followed(code: int) -> int:
    """Everything of this window has ended: start what was installed meanwhile; returns the exit code."""
    from app.base import own_program
    from app.base.language import say
    from app.base.os_words import reason_of

    try:
        own_program.start_again()
    except OSError as error:
        if sys.stderr is not None:
            told = say("CommandLine", "It could not be started again: {reason}.").format(reason=reason_of(error))
            sys.stderr.write(f"sidetone: {told}\n")
        return 1
    return code


def make_application(refused: Callable[[str], None] | None = None) -> QApplication:
    """The application object with its names, icon and style.

    Args:
        refused: see `FirstMessages`; who gives none is told, and the process ends.
    """
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    _read_no_sources()
    from app.base import paths
    from app.ui import no_window
    from app.ui.application import Application

    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    QGuiApplication.setDesktopFileName(paths.APP_ID)
    # The style as an argument: `setStyle` would make two of them and load what Python knows about styles.
    application = Application([paths.APP_NAME, "-style", "fusion"], refused or no_window.give_up)
    application.setApplicationName(paths.APP_NAME)
    application.setApplicationDisplayName("Sidetone")
    application.setQuitOnLastWindowClosed(False)
    return application


def _read_no_sources() -> None:
    """Qt for Python reads the source of every module that is imported after it, for whether it uses Qt.

    It asks because of `snake_case` and `true_property`, which a module can switch on, and of ours none does. In the
    frozen program there are no sources, and it takes each for one that does not.
    """
    features = sys.modules.get("shibokensupport.feature")
    if features is not None and hasattr(features, "_mod_uses_pyside"):
        vars(features)["_mod_uses_pyside"] = lambda _module: False


def show_first_frame(application: QApplication, window: MainWindow) -> None:
    """Show the window and paint it. Clicks and keys wait in the queue until the rest of the window is there."""
    from PySide6.QtCore import QEventLoop

    from app.ui.screen_room import fit_screen

    fit_screen(window)
    window.show()
    application.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def set_icon(application: QApplication) -> None:
    """The window's icon; drawing it loads Qt's SVG engine, so it comes after the first frame."""
    from PySide6.QtGui import QIcon

    from app.base import paths

    application.setWindowIcon(QIcon(str(paths.resources_dir() / "icons" / "sidetone.svg")))


def _run(
    application: QApplication,
    window: MainWindow,
    desk: Desk,
    parsed: argparse.Namespace | SimpleNamespace,
    native: NativeFaults,
) -> int:
    import asyncio

    from app.ui import loop

    closing = asyncio.Event()
    window.closing.connect(closing.set)
    try:
        return loop.run(application, live(window, desk, parsed, closing, native), closing)
    finally:
        window.hide()
        desk.bridge.stop(_ENGINE_STOP_S)


async def live(
    window: MainWindow,
    desk: Desk,
    parsed: argparse.Namespace | SimpleNamespace,
    closing: asyncio.Event,
    native: NativeFaults | None = None,
) -> int:
    """Everything between the first frame and the last: prepare, wait for the end, close.

    Args:
        native: where native faults go already.
    """
    from app.base import log
    from app.base.aio import spawn
    from app.ui.collector import Collector
    from app.ui.log_keeping import LogKeeping

    collector = Collector()
    collector.start()
    desk.prepared.connect(collector.settle)
    level = getattr(parsed, "log_level", "WARNING")
    log.configure(level, holds=True)  # to a file as soon as the settings say whether there is to be one
    with _watching(desk, native) as crashes:
        LogKeeping(desk, level, crashes)
        desk.bridge.start()
        preparing = spawn(_prepare(window, parsed), name="prepare")
        try:
            await closing.wait()
            window.hide()
            preparing.cancel()
            await desk.close()
        finally:
            collector.stop()
    return 0


@contextlib.contextmanager
def _watching(desk: Desk, native: NativeFaults | None) -> Iterator[CrashWatch]:
    """Write down what goes wrong with nobody to care for it: faults of Python, of native code, and what Qt says."""
    import asyncio

    from app.base import paths
    from app.base.crash import CrashWatch
    from app.ui import printed
    from app.ui.faults import FaultHook

    crashes = CrashWatch("window", paths.log_dir(), native)
    crashes.want(getattr(desk.settings, "keeps_log", True))  # the first look has it; later `LogKeeping` says
    faults = FaultHook(desk.report, crashes.report)
    faults.install()
    faults.watch_loop(asyncio.get_running_loop())
    log_qt()
    breaking_off = atexit.register(lambda: _broken_off(crashes, desk))
    try:
        with printed.only_the_log():
            yield crashes
    finally:
        atexit.unregister(breaking_off)
        faults.uninstall()
        crashes.stop()


def _broken_off(crashes: CrashWatch, desk: Desk) -> None:
    """A slot asked for the end of the process, and Qt's binding obeyed: without a loop nothing else is left to do."""
    import logging

    crashes.late(SystemExit(), "a slot")
    crashes.want(False)
    with contextlib.suppress(RuntimeError):  # it has not begun
        desk.bridge.stop(_ENGINE_STOP_S)
    logging.shutdown()
    os._exit(1)


async def _prepare(window: MainWindow, parsed: argparse.Namespace | SimpleNamespace) -> None:
    """The desk; then what is to be told of earlier faults, and once in a life the first steps.

    Who asks for agents, a connection or a saved conversation wants that first.
    """
    from app.base import own_file
    from app.ui import errands
    from app.ui.renewal import Renewal

    is_asked = any(each is not None for each in (parsed.agents, parsed.connection, parsed.saved))
    await window.desk.prepare()
    if own_file.OWN.is_known:
        Renewal(window, own_file.OWN)
    if parsed.saved is not None:
        window.complete().saved.open_file(parsed.saved)
    is_asked = _hand_files_to(window) or is_asked
    crashes = await window.desk.bridge.submit(errands.unseen_crashes())
    if crashes:
        from app.ui.crash_notice import CrashNotice

        CrashNotice(window, crashes)
    if not is_asked and not window.desk.settings.was_introduced:
        await window.complete().commands.first_start.open()
    advanced = getattr(window.desk.settings, "advanced", None)
    if advanced is not None and advanced.looks_for_newer:
        from app.ui.newer import NewerCheck

        await NewerCheck(window).look_when_due()


def _hand_files_to(window: MainWindow) -> bool:
    """What the desktop asks for is opened in this window; returns whether it has asked."""
    from PySide6.QtWidgets import QApplication

    from app.ui.application import Application

    application = QApplication.instance()
    if not isinstance(application, Application):
        return False
    return application.hand_files_to(lambda path: window.complete().saved.open_file(path))


def _leave_threads(code: int, native: NativeFaults) -> None:
    """A synchronous tool that never returns would keep the process for ever: give such threads a moment, then go."""
    import threading
    import time

    until = time.monotonic() + _THREADS_STOP_S
    for thread in threading.enumerate():
        if thread is not threading.main_thread() and not thread.daemon:
            thread.join(max(0.0, until - time.monotonic()))
    if any(each is not threading.main_thread() and not each.daemon for each in threading.enumerate()):
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:  # a frozen program of a desktop has none
                stream.flush()
        native.end()
        os._exit(code)
