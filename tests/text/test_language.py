"""Which language a text is in."""

import pytest

from summarizer.text.language import language

TEXTS = {
    "en": "Four soldiers were killed when gunmen attacked a checkpoint near the town of Gao, the army said on Monday.",
    "es": "Cuatro soldados murieron cuando hombres armados atacaron un puesto cerca de la ciudad, según el ejército, que no ha dado más detalles.",
    "fr": "Quatre soldats ont été tués dans une attaque contre un poste près de la ville, selon les autorités qui ont ouvert une enquête.",
    "de": "Vier Soldaten wurden bei einem Angriff auf einen Posten in der Nähe der Stadt getötet, wie die Armee am Montag mitteilte.",
    "it": "Quattro soldati sono stati uccisi in un attacco contro un posto di blocco nei pressi della città, ha detto il portavoce.",
    "pt": "Quatro soldados morreram em um ataque a um posto perto da cidade, disse o exército, que não deu mais detalhes sobre os feridos.",
    "nl": "Vier soldaten zijn om het leven gekomen bij een aanval op een controlepost in de buurt van de stad, zegt het leger.",
    "tr": "Şehrin yakınında bir kontrol noktasına düzenlenen saldırıda dört asker ve bir sivil öldü, ordu daha sonra bu saldırı için açıklama yaptı.",
    "pl": "Czterech żołnierzy zginęło w ataku na posterunek, który jest w pobliżu miasta, i nie wiadomo, czy to był zamach.",
    "id": "Empat tentara tewas dalam serangan di dekat kota itu, dan juru bicara mengatakan bahwa mereka yang terluka telah dibawa ke rumah sakit.",
    "ru": "Четверо военных погибли при нападении на блокпост недалеко от города, сообщили в армии.",
    "uk": "Четверо військових загинули внаслідок нападу на блокпост поблизу міста, повідомили в армії.",
    "ar": "قتل أربعة جنود في هجوم على نقطة تفتيش قرب المدينة",
    "fa": "چهار سرباز در حمله به یک پست بازرسی نزدیک شهر کشته شدند و گفته می‌شود",
    "he": "ארבעה חיילים נהרגו בהתקפה על מחסום ליד העיר",
    "zh": "四名士兵在城镇附近的检查站遇袭身亡",
    "ja": "町の近くの検問所が襲撃され、兵士4人が死亡したと軍が発表した",
    "ko": "마을 근처 검문소가 공격을 받아 군인 네 명이 숨졌다",
    "el": "Τέσσερις στρατιώτες σκοτώθηκαν σε επίθεση κοντά στην πόλη",
    "hi": "शहर के पास चौकी पर हमले में चार सैनिक मारे गए",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items(), ids=TEXTS.keys())
def test_a_sentence_tells_its_language(code, text):
    """A sentence of news is enough, in small letters and in capitals."""
    assert language(text) == code
    assert language(text.upper()) == code


@pytest.mark.parametrize("text", ["", "12 345", "…", "Omar Haddad", "Basra", "Lorem ipsum dolor sit amet, consectetur"])
def test_too_little_tells_nothing(text):
    """Names, figures and nonsense have no language."""
    assert language(text) is None


def test_a_foreign_quote_does_not_change_the_language():
    """The language is that of most of the text."""
    text = f"{TEXTS['en']} He shouted: «{TEXTS['ar']}» {TEXTS['en']} {TEXTS['en']}"
    assert language(text) == "en"


def test_a_long_text_costs_no_more_than_its_sample():
    """Only the head and the middle are looked at."""
    assert language(TEXTS["es"] + (TEXTS["en"] + " ") * 20_000) == "en"


def test_real_articles_are_english(real_articles):
    """The real articles are read as what they are."""
    assert {language(path.read_text(encoding="utf-8")) for path in real_articles.glob("*.txt")} == {"en"}
