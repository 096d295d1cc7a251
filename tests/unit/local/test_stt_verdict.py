from __future__ import annotations

from app.local.speech.verdict import MAX_GAP, Segment, compare


def words(*found: tuple[str, int, float]) -> list[Segment]:
    """Segments one after the other: word, frames, score a frame."""
    segments: list[Segment] = []
    at = 0
    for word, frames, score in found:
        segments.append(Segment(word, at, at + frames - 1, frames * score))
        at += frames
    return segments


SPEECH = words(("<sil>", 20, -1.0), ("but", 30, -3.0), ("the", 20, -3.0), ("table", 50, -3.0), ("<sil>", 20, -1.0))


def test_a_grammar_that_fits_as_well_everywhere_is_believed() -> None:
    verdict = compare(SPEECH, words(("<sil>", 20, -1.0), ("book", 50, -3.5), ("table", 50, -3.5), ("<sil>", 20, -1.0)))
    assert verdict.is_grammar
    assert verdict.gap == 0.5
    assert verdict.confidence > 0.9


def test_one_wrong_word_in_a_long_sentence_is_enough_to_reject_it() -> None:
    closed = words(("<sil>", 20, -1.0), ("book", 70, -3.0), ("seven", 30, -9.0), ("<sil>", 40, -1.5))
    verdict = compare(SPEECH, closed)
    assert not verdict.is_grammar
    assert verdict.gap == 6.0


def test_a_grammar_that_calls_speech_silence_is_rejected() -> None:
    assert not compare(SPEECH, words(("<sil>", 70, -12.0), ("table", 50, -3.0), ("<sil>", 20, -1.0))).is_grammar


def test_silence_around_the_speech_does_not_count() -> None:
    closed = words(("<sil>", 20, -30.0), ("book", 50, -3.0), ("table", 50, -3.0), ("<sil>", 20, -30.0))
    assert compare(SPEECH, closed).is_grammar


def test_without_words_on_either_side_there_is_nothing_to_believe() -> None:
    assert not compare([], SPEECH).is_grammar
    assert not compare(SPEECH, []).is_grammar
    assert not compare(SPEECH, words(("<sil>", 140, -1.0))).is_grammar
    assert compare(SPEECH, []).confidence == 1.0


def test_a_partial_result_is_judged_without_its_unsettled_end() -> None:
    closed = words(("<sil>", 20, -1.0), ("book", 50, -3.0), ("noon", 50, -12.0))
    assert compare(SPEECH, closed, until=70).is_grammar
    assert not compare(SPEECH, closed).is_grammar
    assert not compare(SPEECH, closed, until=10).is_grammar


def test_the_limit_lies_between_both_kinds_of_sentences() -> None:
    for gap, is_believed in ((MAX_GAP - 0.1, True), (MAX_GAP + 0.1, False)):
        closed = words(("<sil>", 20, -1.0), ("book", 100, -3.0 - gap), ("<sil>", 20, -1.0))
        verdict = compare(SPEECH, closed)
        assert verdict.is_grammar is is_believed
        assert 0.49 < verdict.confidence < 0.53
