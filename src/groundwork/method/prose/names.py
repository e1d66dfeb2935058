"""How people are hailed, and the words of a greeting that are no names."""

import re

from groundwork.method.prose.text import listed

NO_NAMES = listed(
    """dear dearest my hi hello hey hiya good morning afternoon evening day greetings ola hola ciao
    bonjour salut hallo hei hej kia ora cher chere liebe lieber liebes sehr geehrte geehrter
    geehrtes caro cara prezado prezada estimado estimada querido querida merhaba habari salam to
    again there all everyone everybody folks both team sir madam or and mr mrs ms miss mx dr
    prof professor doctor sra sr senor senora senhor senhora herr frau monsieur madame mme lord
    lady dame rev reverend father sister brother uncle aunt auntie captain colonel judge
    councillor cllr hon the hiring manager recruiter recruitment editor director colleague
    colleagues friend friends neighbour neighbours sirs mesdames yes sorry thanks thank you
    happy new year from afar once more very first just well this is it its it's i i'm my name's
    am calling speaking here ok okay so oh um er ah monday tuesday wednesday thursday friday
    saturday sunday we we're our in on at with for as what how a an not please may could would
    can is if when your welcome greeting respected honourable esteemed excellency committee
    members member whom concern who might ingenieur engineer"""
)
HAIL_WORDS = r"(?:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|yes|ol[áa]|hola|ciao|bonjour|hallo|oh|um|er|so|is that|am i speaking (?:to|with)|could i speak (?:to|with)|this (?:is a )?message (?:is )?for|a message for|calling for)"
ADDRESSED = re.compile(
    rf"^\s*(?:(?i:{HAIL_WORDS})[\s,.!?]+)*(?P<name>(?:[^\W\d_a-z][\w'.-]*\s?){{1,4}})".replace(
        " ", r"\s+"
    )
)
