"""The application's terms have one word each in every language; a translator looks them up here.

A term that is a part of a longer one stands after it. What stands between bars is as good as the other.
"""

from __future__ import annotations

import re

import pytest

from tests.unit.packaging.test_translations import TRANSLATED, messages

TERMS = {  # Korean, Japanese, Simplified Chinese
    "agent set": ("세트", "セット", "组"),
    "approval": ("승인", "承認", "批准"),
    "chat server": ("채팅 서버", "チャットサーバー", "聊天服务器"),
    "connection": ("연결", "接続", "连接"),
    "engine": ("엔진", "エンジン", "引擎"),
    "folder": ("폴더", "フォルダー", "文件夹"),
    "greeting": ("인사", "挨拶", "问候"),
    "guardrail": ("가드레일", "ガードレール", "护栏"),
    "handoff": ("넘김|넘기기", "引き継ぎ", "转接"),
    "instructions": ("지시문", "指示", "指令"),
    "keyring": ("키링", "キーリング", "密钥环"),
    "language model": ("언어 모델", "言語モデル", "语言模型"),
    "loudspeaker": ("스피커", "スピーカー", "扬声器"),
    "offline brain": ("오프라인 두뇌", "オフラインの頭脳", "离线大脑"),
    "price table": ("가격표", "価格表", "价格表"),
    "server": ("서버", "サーバー", "服务器"),
    "service": ("서비스", "サービス", "服务"),
    "settings": ("설정", "設定", "设置"),
    "shortcut": ("단축키", "ショートカット", "快捷键"),
    "threshold": ("임계값|기준", "しきい値", "阈值"),
    "timeline": ("타임라인", "タイムライン", "时间线"),
    "tool server": ("도구 서버", "ツールサーバー", "工具服务器"),
    "tool": ("도구", "ツール", "工具"),
    "transcript": ("대화록", "記録", "记录"),
}
PLACEHOLDER = re.compile(r"\{[^{}]*\}")


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_term_is_translated_by_its_word(language: str) -> None:
    place = ("ko", "ja", "zh_CN").index(language)
    wrong = []
    for _, source, forms, _ in messages(language):
        english = PLACEHOLDER.sub("", source).lower()
        for term, words in TERMS.items():
            is_meant = re.search(rf"\b{term}s?\b", english)
            if is_meant and not all(re.search(words[place], form) for form in forms):
                wrong.append(f"{term} ({words[place]}): {forms}")
    assert wrong == []
