"""What the installed program does without a window: version, doctor, talk, serve, and the rest of its commands."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO
from urllib.parse import urlsplit

import numpy as np
from PySide6.QtGui import QImage
from trial import network
from trial.log import Log, expect, expect_in
from trial.parts import colours
from trial.root import PATH, PERSON, UID, BareRoot, TrialError
from trial.running import PROGRAM, running
from trial.sound import SPEECH
from trial.waiting import until

REQUEST = "book a table for two people tomorrow at seven"
ANSWER = "Your table for 2 people is booked for tomorrow at 7 pm."
CHECKS = ("versions", "loudspeaker", "microphone", "display", "window", "keyring", "engine")
OF_THE_SHELL = {"PWD", "OLDPWD", "SHLVL", "_"}
FEWEST_COLOURS = 50  # letters alone have dozens, at their edges
ENDING_S = 5  # how long an engine may take to end when it is told to
TOOL = """
import {module}
import xml.etree.ElementTree as tree

def headline(about: str) -> str:
    return tree.fromstring("<news><title>Cats rule</title></news>").findtext("title")
"""
AGENT = """
title = "News"
description = "Reads headlines."
[[agents]]
name = "Reader"
instructions = "Read headlines."
tools = ["tools.py#headline"]
[agents.examples]
headline = ["read the headline about {about}"]
"""
TALK = ("sidetone", "talk", "--agents", "restaurant", "--text", REQUEST)


def check_all(root: BareRoot, log: Log) -> None:
    """Everything that a bare system can do, a step each."""
    log.perform("sidetone --version", version, root)
    log.perform("sidetone talk, which starts its own engine", talk, root)
    with log.step("sidetone serve, which another talks to and SIGTERM ends") as notes:
        url = serve(root)
        notes.append(url)
    log.perform("sidetone serve at the same port, which Ctrl+C ends", serve_again, root, url)
    log.perform("sidetone doctor, without sound and display", bare_doctor, root)
    log.perform("a voice of another language than English", voice, root)
    log.perform("the window, drawn into a file", screenshot, root)
    log.perform("a program that it starts has the person's environment", environment_of_others, root)
    log.perform("a tool that the person wrote, and one that asks for more than is there", own_tool, root)
    log.perform("sidetone bench session", bench, root, "session", "CPU a server message, whole session")
    log.perform("sidetone bench start", bench, root, "start", "start to a usable window")


def version(root: BareRoot) -> str:
    """That of the package."""
    said = root.as_person({}, "sidetone", "--version")
    expect(said == f"sidetone {root.version()}\n", f"it says {said}")
    return said.strip()


def voice(root: BareRoot) -> str:
    """A greeting is neither silent nor too short or long."""
    root.as_person({}, "sidetone", "say", "안녕하세요", "hello.wav")
    with wave.open(str(root.home / "hello.wav")) as sound:
        seconds = sound.getnframes() / sound.getframerate()
        expect(0.4 < seconds < 4, f"it speaks for {seconds} s")
        samples = np.frombuffer(sound.readframes(sound.getnframes()), dtype=np.int16)
        expect(np.abs(samples.astype(np.int32)).max() > SPEECH, "it is silent")
    (root.home / "hello.wav").unlink()
    return f"{seconds:.1f} s"


def screenshot(root: BareRoot) -> str:
    """As large as a window is, and full of things."""
    root.as_person({}, "sidetone", "screenshot", "--out", "window.png")
    picture = QImage(str(root.home / "window.png"))
    size = f"{picture.width()} x {picture.height()} pixels"
    expect(picture.width() >= 800 and picture.height() >= 500, size)
    expect(colours(picture) > FEWEST_COLOURS, f"{size} of {colours(picture)} colours")
    (root.home / "window.png").unlink()
    return size


def environment_of_others(root: BareRoot) -> str:
    """What flite, which speaks as another program, is given: no word of ours."""
    folder = root.home / "programs"
    folder.mkdir(mode=0o755)
    (folder / "flite").write_text('#!/bin/sh\nenv > "$HOME/given"\nexec /usr/bin/flite "$@"\n')
    (folder / "flite").chmod(0o755)
    os.chown(folder, UID, UID)
    own = {"PATH": f"/home/{PERSON}/programs:{PATH}"}
    root.as_person(own, "sidetone", "say", "--voice", "flite", "Good morning.", "morning.wav")
    given = dict(line.split("=", 1) for line in (root.home / "given").read_text().splitlines())
    unknown = {name: value for name, value in given.items() if name not in OF_THE_SHELL}
    expect(unknown == root.persons_environment(own), f"it is given {given}")
    for left in (root.home / "given", root.home / "morning.wav"):
        left.unlink()
    shutil.rmtree(folder)
    return f"{len(unknown)} variables"


def own_tool(root: BareRoot) -> str:
    """It may import Python's library; of what is not there it is said what to do about it."""
    folder = root.home / "news"
    folder.mkdir(mode=0o755)
    (folder / "news.toml").write_text(AGENT)
    command = (
        'HOME=$(mktemp -d); cd "$0" && sidetone trust --yes tools.py > /dev/null'
        ' && sidetone talk --agents news.toml --text "read the headline about cats"; code=$?; rm -r "$HOME"; exit $code'
    )
    asked = ("sh", "-c", command, folder.name)
    (folder / "tools.py").write_text(TOOL.format(module="wsgiref.validate"))
    expect_in(root.as_person({}, *asked), "-> Cats rule")
    (folder / "tools.py").write_text(TOOL.format(module="pandas"))
    expect_in(network.refused(root, *asked), "No module named 'pandas'. In this package of Sidetone, a tool file can")
    shutil.rmtree(folder)
    return "“Cats rule”"


def bench(root: BareRoot, name: str, row: str) -> str:
    """It measures, whatever the figures are: this machine does other things as well."""
    command = 'HOME=$(mktemp -d); sidetone bench "$0" --json; code=$?; rm -r "$HOME"; exit $((code > 1 ? code : 0))'
    rows = {each["name"]: each for each in json.loads(root.as_person({}, "sh", "-c", command, name))}
    expect(row in rows, f"it measures {', '.join(rows)}")
    return f"{row}: {rows[row]['value']:.2f} {rows[row]['unit']}, beside it {rows[row]['baseline']:.2f}"


def talk(root: BareRoot) -> str:
    """A conversation by text: while it goes on there is one engine, a child of the program; after it there is none."""
    program = start(root, *TALK)

    def engine() -> list[int]:
        return [each.pid for each in running(root) if each.is_engine and each.parent == program.pid]

    [pid] = until(engine, "an engine that is the program's child", 20)
    network.check_processes(root, 2)
    expect({each.program for each in running(root)} == {PROGRAM}, "something else runs")
    said, errors = program.communicate(timeout=60)
    expect(program.returncode == 0, f"it ended with {program.returncode}: {errors}")
    expect_in(said, ANSWER)
    until(lambda: not running(root), "the end of its engine", 5)
    return f"“{ANSWER}”; the engine was process {pid}, child of {program.pid}"


def serve(root: BareRoot) -> str:
    """The engine alone says where it is, is spoken to there, and ends when it is told to; where it was."""
    with engine(root, port=0) as (program, url):
        talking = start(root, *TALK, "--connection", url)
        engines: set[int] = set()

        def has_ended() -> bool:
            engines.update(each.pid for each in running(root) if each.is_engine)
            return talking.poll() is not None

        until(has_ended, "the end of the conversation", 60)
        said, errors = talking.communicate()
        expect(talking.returncode == 0, f"talking to it failed: {errors}")
        expect_in(said, ANSWER)
        expect(engines == {program.pid}, f"engines beside it: {engines}")
        end(program, signal.SIGTERM)
    check_gone(root, url)
    return url


def serve_again(root: BareRoot, url: str) -> str:
    """The port is free for the next engine, which Ctrl+C ends."""
    with engine(root, port_of(url)) as (program, found):
        expect(port_of(found) == port_of(url), f"it is at {found}")
        end(program, signal.SIGINT)
    check_gone(root, url)
    return url


@contextmanager
def engine(root: BareRoot, port: int) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """An engine that is started by itself, and the address that it prints."""
    printed = root.shared / "address"
    with printed.open("w") as output:
        program = start(root, "sidetone", "serve", "--print-url", "--port", str(port), stdout=output)
    with program:
        try:
            until(lambda: "\n" in printed.read_text() or program.poll() is not None, "the engine's address", 20)
            url = printed.read_text().removesuffix("\n")
            if program.poll() is not None:
                raise TrialError(f"it ended with {program.returncode}: {program.communicate()[1]}")
            expect(re.fullmatch(r"ws://127\.0\.0\.1:\d+/v1/realtime\S*", url), f"it printed “{url}”")
            yield program, url
        finally:
            program.kill()


def end(program: subprocess.Popen[str], number: signal.Signals) -> None:
    """Tell a program to end, which it does by itself and well. Raises TrialError."""
    program.send_signal(number)
    try:
        _, errors = program.communicate(timeout=ENDING_S)
    except subprocess.TimeoutExpired:
        raise TrialError(f"{number.name} did not end it within {ENDING_S} s") from None
    expect(program.returncode == 0, f"after {number.name} it ended with {program.returncode}: {errors}")


def check_gone(root: BareRoot, url: str) -> None:
    """Nothing is left of an engine, and nobody listens where it was."""
    expect(not running(root), f"still running: {[str(each) for each in running(root)]}")
    said = network.refused(root, "bash", "-c", 'exec 3<>"/dev/tcp/127.0.0.1/$1"', "bash", str(port_of(url)))
    expect("Connection refused" in said, f"the connection failed otherwise: {said}")


def port_of(url: str) -> int:
    """0 when it names none."""
    return urlsplit(url).port or 0


def bare_doctor(root: BareRoot) -> str:
    """It says what is missing and what to do about it, finds the rest well, and fails."""
    program = start(root, "sidetone", "doctor")
    said, errors = program.communicate(timeout=60)
    expect(program.returncode == 1, f"it ended with {program.returncode}: {errors}")
    marks = marks_of(said)
    well = {name for name, mark in marks.items() if mark == "ok"}
    expect(set(marks) >= set(CHECKS), f"it says nothing of {set(CHECKS) - set(marks)}")
    expect({"versions", "window", "engine"} <= well, f"not well: {said}")
    expect(not well & {"loudspeaker", "microphone", "display"}, f"it finds what is not there: {said}")
    return f"{len(well)} of {len(marks)} are well"


def check_doctor(said: str, version: str) -> str:
    """At a desk nothing is missing; what it said of the engine."""
    marks = marks_of(said)
    expect(set(marks) >= set(CHECKS), f"it says nothing of {set(CHECKS) - set(marks)}")
    expect(set(marks.values()) == {"ok"}, f"not all is well: {said}")
    expect_in(said, f"sidetone {version}, Python 3.", "tts flite and espeak-ng")
    return f"{len(marks)} checks, all well"


def marks_of(said: str) -> dict[str, str]:
    """What doctor found, by what it looked at."""
    found = [re.match(r"(ok|FIX) +(\w+) ", line) for line in said.splitlines()]
    return {match[2]: match[1] for match in found if match is not None}


def start(root: BareRoot, *command: str, stdout: IO[str] | int = subprocess.PIPE) -> subprocess.Popen[str]:
    """Start a program of the person's; its process is the one that is returned."""
    return subprocess.Popen(
        root.persons_command(*command),
        env=root.persons_environment({}),
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
    )
