"""What people say when they name somebody else, folded to lower case without accents."""

INTRODUCES = (
    r"(?:let me|i(?:'ll| will| can| could|'d| would)(?: be (?:happy|glad|pleased|delighted))?(?: to)?|i am|i'm|happy to|glad to|going to|allow me to|want to|like to|wanted to) (?:gladly |happily |also )?(?:introduc\w+|connect(?:ing)? you|put(?:ting)? you in (?:touch|contact)|make (?:an|the) intro\w*|e-?introduce)|"
    r"introducing you|(?:i(?:'m| am|'ve| have)? )?(?:copying|copied|cc-?ing|cc'?d|cc'?ing|looping|adding|including|added|put(?:ting)?) (?:in )?[^.\n]{0,80}?(?:in\b|\bcc\b|here|copy|thread|who|,|$)|(?:maya|you),? (?:please )?meet \w+|meet \w+\.\s?\w+,|in (?:cc|copy) (?:is|you)|(?:is|are) in (?:cc|copy)|\(?in cc\)?|"
    r"(?:ich )?(?:stelle|mache|bringe|verbinde|vernetze) (?:sie|dich|euch)[^.\n]{0,60}(?:vor|bekannt|kontakt|mit)|(?:in|im) cc\b|in kopie|setze [^.\n]{0,60}(?:cc|kopie)|"
    r"je (?:vous|te) (?:mets|presente|mettrai|presenterai)|(?:en|mis\w*|mets) (?:en )?copie|(?:le|te) (?:presento|presentare|pongo en contacto|pondre)|en copia|copio a|(?:ti|la|vi) (?:presento|metto in contatto|mettero)|in copia|metto in cc|"
    r"(?:ik )?(?:stel|breng|koppel|introduceer) (?:je|u|jullie)[^.\n]{0,60}(?:voor|contact|aan|bij)|in (?:de )?cc|(?:apresento|ponho|coloco|vou por)[^.\n]{0,40}(?:contacto|contato|-te|-lhe|em cc)|em copia|"
    r"(?:jag )?(?:presenterar|kopplar|satter|introducerar)[^.\n]{0,40}(?:dig|er|kontakt|ihop)|kopierar in|(?:jeg )?(?:introducerer|introduserer|saetter|setter|kobler)[^.\n]{0,40}(?:dig|deg|kontakt|sammen)|"
    r"(?:przedstawi\w*|skontaktuje|polacze|przedstawiam)[^.\n]{0,40}(?:pani|pana|cie|ci|z )|w kopii|dodaje [^.\n]{0,40}(?:cc|kopii)|介绍给|抄送|cc(?:に|で)|紹介(?:します|いたします)"
)

TALK_TO = (
    r"(?:talk|speak|write|reach out|reaching out|get in touch|contact|turn|speaking|talking|writing|be in touch|drop a line|e-?mail|ask for|try|ask)(?:ing)? (?:to |with |out to )?(?:my |our |a |the )?|(?:talk|speak|turn|write|reach out|get in touch|better off (?:speaking|talking)) (?:to|with)|(?:best|right|better|good|ideal) (?:person|contact|one)(?: \w+){0,6} (?:is|would be|for|to)|should (?:talk|speak|contact|write)|(?:recommend|suggest|refer|point|direct|forward|pass(?:ed|ing)?) (?:you|this|your (?:message|mail|e-?mail|note)|it|that) |(?:has|have) (?:taken over|replaced me)|(?:he|she|they) (?:knows?|runs?|leads?|is|handles?) |my colleague|"
    r"(?:wenden sie sich|wende dich|sprechen sie|sprich|kontaktieren sie|schreiben sie|fragen sie|melden sie sich|ansprechpartner\w*|zustandig|meine kollegin|mein kollege|meinem kollegen|meiner kollegin|weitergeleitet|an meine|besser (?:an|mit))|"
    r"(?:adresse[rz][- ]?vous|contacte[rz]|parle[rz]|ecri(?:vez|re)|voyez|tournez[- ]vous|rapproche[rz]|mon collegue|ma collegue|la bonne personne|transmis|transfere)|"
    r"(?:hable|habla|hablar|contacte|contactar|dirijase|escriba|escribele|pregunte|mi (?:colega|companer\w)|la persona (?:indicada|adecuada)|reenvi)|"
    r"(?:si rivolga|rivolgiti|rivolgersi|contatti|contatta|contattare|parli con|parla con|scriva a|scrivi a|(?:il mio|la mia|un|una) collega|persona giusta)|"
    r"(?:neem (?:eens )?contact op met|spreek|mail|vraag het|benader|praat (?:eens )?met|mijn collega|juiste persoon|beter (?:bij|met)|doorgestuurd)|"
    r"(?:fale com|contacte|contate|escreva (?:a|ao|para)|procure|dirija-se|meu colega|minha colega|pessoa certa|encaminhei)|"
    r"(?:prata med|kontakta|hor av dig till|vand dig till|skriv till|tala med|min kollega|ratt person|vidarebefordra)|"
    r"(?:snak med|snakk med|kontakt|tal med|skriv til|ta kontakt med|tag fat i|min kollega|min kollegaen|rette person|rigtige person|henvend)|"
    r"(?:prosze (?:o kontakt|skontaktowac|napisac|porozmawiac)|skontaktuj|porozmawiaj|napisz do|moj kolega|moja kolezanka|wlasciwa osoba|przekaz)|"
    r"обратит|свяжитесь|напишите|поговорите|мой коллега|моя коллега|联系|聯繫|请找|咨询|连絡|連絡してください|連絡先|担当は|ご連絡ください|同僚"
)

NO_NAMES = (
    "I Hi Hello Dear Thanks Thank Best Kind Regards Yes No Not You Your He She They We It The This That My Our And But If "
    "In On At For To Please Sorry Let Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April "
    "May June July August September October November December Ich Sie Er Wir Es Der Die Das Mein Meine Bitte Leider Liebe "
    "Lieber Hallo Guten Je Vous Il Elle Nous Bonjour Cordialement Merci El La Los Usted Hola Gracias Lei Lui Ciao Grazie "
    "Ik Hij Zij Beste Bedankt Jag Hon Han Hej Tack Jeg Hun Hei Tak Takk Eu Ele Ela Obrigada Obrigado CV LinkedIn HR PS Re "
    "Kollegin Kollege Kollegen Abteilung Teil Kontakt Planung Team Frau Herr Herrn Uni Universität Head Director Manager "
    "Good Regards Warm Cheers Sincerely Though However Perhaps Maybe She's He's As So Since What When Who How Why"
)
"""Words with a capital that begin no name."""
