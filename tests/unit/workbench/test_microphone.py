"""What of the microphone is sent."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.base.pcm import BYTES_PER_SAMPLE, ms_to_samples
from app.workbench.microphone import MESSAGE_BYTES, DropTurn, EndTurn, Microphone, SendAudio


def ms(count: int, value: int = 1) -> bytes:
    return bytes([value, 0]) * ms_to_samples(count)


def sent(effects: list[object]) -> bytes:
    return b"".join(effect.pcm for effect in effects if isinstance(effect, SendAudio))


def test_voice_streams_everything_in_messages_of_20_ms() -> None:
    microphone = Microphone("voice")
    assert microphone.push(ms(10)) == []
    assert [len(effect.pcm) for effect in microphone.push(ms(55)) if isinstance(effect, SendAudio)] == [
        MESSAGE_BYTES
    ] * 3


def test_hold_sends_nothing_until_pressed_then_the_pre_roll() -> None:
    microphone = Microphone("hold")
    assert microphone.push(ms(1000, 1)) == []
    assert microphone.press()
    effects = microphone.push(ms(100, 2))
    assert sent(effects) == ms(300, 1) + ms(100, 2)


def test_release_sends_the_tail_and_ends_the_turn() -> None:
    microphone = Microphone("hold")
    microphone.press()
    microphone.push(ms(100))
    assert microphone.release()
    assert EndTurn() not in microphone.push(ms(200))
    effects = microphone.push(ms(200))
    assert effects[-1] == EndTurn()
    assert len(sent(effects)) == ms_to_samples(100) * BYTES_PER_SAMPLE
    assert not microphone.release()


def test_pressing_means_nothing_in_voice_mode_or_muted() -> None:
    assert not Microphone("voice").press()
    microphone = Microphone("hold")
    microphone.set_muted(True)
    assert not microphone.press()


def test_muted_sends_nothing_while_the_server_is_idle() -> None:
    microphone = Microphone("voice")
    microphone.set_muted(True)
    assert not microphone.is_open
    assert microphone.push(ms(500)) == []


def test_muted_in_mid_speech_sends_silence_until_the_server_has_found_the_end() -> None:
    microphone = Microphone("voice")
    microphone.push(ms(100))
    microphone.server_hears(True)
    microphone.set_muted(True)
    assert sent(microphone.push(ms(100))) == bytes(len(ms(100)))
    microphone.server_hears(False)
    assert microphone.push(ms(100)) == []


def test_silence_for_a_deaf_server_ends_by_itself() -> None:
    microphone = Microphone("voice")
    microphone.server_hears(True)
    microphone.set_muted(True)
    assert sum(len(sent(microphone.push(ms(1000)))) for _ in range(30)) == 10 * len(ms(1000))


def test_muting_or_changing_the_mode_drops_a_held_turn() -> None:
    microphone = Microphone("hold")
    microphone.press()
    assert microphone.set_muted(True) == [DropTurn()]
    microphone.set_muted(False)
    microphone.press()
    assert microphone.set_mode("voice") == [DropTurn()]
    assert microphone.set_mode("voice") == []


def test_nothing_said_while_muted_is_in_a_later_pre_roll() -> None:
    microphone = Microphone("hold")
    microphone.set_muted(True)
    microphone.push(ms(400, 7))
    microphone.set_muted(False)
    microphone.press()
    assert sent(microphone.push(ms(20, 1))) == ms(20, 1)


@given(st.lists(st.one_of(st.integers(1, 700), st.sampled_from(["press", "release"])), max_size=30))
def test_samples_are_sent_once_and_in_order(steps: list[int | str]) -> None:
    microphone, captured, heard, turns, presses = Microphone("hold"), 0, b"", 0, 0
    for step in [*steps, "release", 16000]:
        if step == "press":
            presses += microphone.press()
        elif step == "release":
            microphone.release()
        else:
            size = int(step)
            block = b"".join(number.to_bytes(2, "little") for number in range(captured, captured + size))
            captured += size
            effects = microphone.push(block)
            heard += sent(effects)
            turns += effects.count(EndTurn())
    numbers = [int.from_bytes(heard[at : at + 2], "little") for at in range(0, len(heard), 2)]
    assert numbers == sorted(set(numbers))
    assert turns <= presses
    assert bool(turns) == bool(presses)


def test_changing_to_held_turns_ends_what_is_being_said_and_forgets_silence() -> None:
    microphone = Microphone("voice")
    assert microphone.set_mode("hold") == [DropTurn()]
    microphone.set_mode("voice")
    microphone.server_hears(True)
    assert microphone.set_mode("hold") == [EndTurn()]
    microphone.set_mode("voice")
    assert microphone.set_mode("hold") == [DropTurn()]
