"""How mail programs say that what follows was written before, in the languages they speak."""

WROTE = (
    "wrote", "writes", "said", "has written", "schrieb", "schreibt", "geschrieben", "a écrit",
    "a ecrit", "écrit", "écrivait", "escribió", "escribio", "ha escrito", "va escriure",
    "ha scritto", "scrive", "scriveva", "schreef", "geschreven", "escreveu", "skrev", "skreiv",
    "skriver", "napisał", "napisała", "napisał(a)", "napisał/a", "napisali", "pisze", "napsal",
    "napsala", "napsal(a)", "napísal", "napísal(a)", "kirjoitti", "írta", "a scris", "yazdı",
    "şunu yazdı", "şunları yazdı", "написал", "написала", "написал(а)", "пишет", "писал",
    "пише", "написав", "написа", "έγραψε", "כתב", "כתבה", "kirjutas", "rašė", "parašė",
    "rakstīja", "je napisao", "je napisal", "je napisao/la", "đã viết", "menulis", "写道",
    "寫道", "のメール", "書きました", "님이 작성", "작성:", "schreef het volgende",
)  # fmt: skip

OPENERS = (
    "on", "at", "am", "le", "el", "il", "in data", "em", "no dia", "op", "den", "d.", "w dniu",
    "dnia", "dne", "dňa", "ke", "på", "pe", "on the", "la", "die", "vào", "pada", "στις", "в", "от",
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "mo", "di", "mi", "do", "fr", "sa", "so",
    "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "jue", "vie", "sáb", "dom", "gio", "seg",
    "ter", "qua", "qui", "sex", "ma", "wo", "vr", "za", "zo", "mån", "tis", "ons", "tors", "fre",
    "lör", "sön", "man", "tir", "tor", "lør", "søn", "pon", "wt", "śr", "czw", "pt", "sob", "niedz",
    "пн", "вт", "ср", "чт", "пт", "сб", "вс", "нд", "понедельник", "вторник", "среда", "четверг",
    "пятница", "суббота", "воскресенье", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "在", "tor", "ti", "ke", "pe", "la", "su", "date",
)  # fmt: skip

MARKERS = (
    "original message", "original email", "original e-mail", "original mail", "reply message",
    "original appointment", "ursprüngliche nachricht", "ursprungliche nachricht",
    "originalnachricht", "original-nachricht", "message d'origine", "message d’origine",
    "message original", "message initial", "mensaje original", "messaggio originale",
    "messaggio originario", "oorspronkelijk bericht", "origineel bericht",
    "ursprungligt meddelande", "originalmeddelande", "oprindelig meddelelse",
    "original meddelelse", "opprinnelig melding", "opprinnelig e-post", "wiadomość oryginalna",
    "oryginalna wiadomość", "mensagem original", "alkuperäinen viesti", "původní zpráva",
    "eredeti üzenet", "mesaj original", "исходное сообщение", "исходное письмо",
    "оригинальное сообщение", "пересылаемое сообщение", "original-meddelande", "özgün ileti",
    "原始邮件", "原始郵件", "邮件原件", "元のメッセージ", "original message follows", "원본 메시지",
    "forwarded message", "weitergeleitete nachricht", "message transféré", "mensaje reenviado",
    "messaggio inoltrato", "doorgestuurd bericht", "vidarebefordrat meddelande",
    "videresendt meddelelse", "videresendt melding", "przekazana wiadomość",
    "wiadomość przekazana", "mensagem encaminhada", "пересланное сообщение", "转发邮件信息",
    "begin forwarded message", "début du message réexpédié", "début du message transféré",
    "anfang der weitergeleiteten nachricht", "anfang der weitergeleiteten e-mail",
    "inizio messaggio inoltrato", "inicio del mensaje reenviado", "begin doorgestuurd bericht",
    "início da mensagem encaminhada", "vidarebefordrat brev", "start på videresendt meddelelse",
    "początek przekazywanej wiadomości", "начало переадресованного сообщения", "reply above this line",
)  # fmt: skip

FROM = (
    "from", "von", "de", "da", "van", "från", "fra", "od", "от", "від", "发件人", "發件人",
    "寄件者", "差出人", "送信元", "보낸 사람", "expéditeur", "remitente", "mittente", "remetente",
    "absender", "nadawca", "lähettäjä", "feladó", "gönderen", "kimden", "kimdem", "desde",
)  # fmt: skip

OTHER_HEADERS = (
    "sent", "date", "to", "cc", "subject", "reply-to", "reply to", "importance", "attachments",
    "gesendet", "datum", "an", "betreff", "antwort an", "kopie", "wichtigkeit", "anlagen",
    "envoyé", "envoyé le", "envoye", "à", "a", "objet", "copie", "copie à", "répondre à",
    "enviado", "enviado el", "enviado em", "fecha", "para", "asunto", "responder a", "data",
    "inviato", "oggetto", "risposta", "rispondi a", "verzonden", "aan", "onderwerp", "skickat",
    "till", "ämne", "kopia", "sendt", "til", "emne", "dato", "kopi", "wysłano", "do", "temat",
    "assunto", "data de envio", "odesláno", "komu", "předmět", "lähetetty", "vastaanottaja",
    "aihe", "päivämäärä", "дата", "кому", "тема", "отправлено", "копия", "надіслано", "발신일",
    "发送时间", "发送日期", "日期", "時間", "收件人", "收件者", "主题", "主題", "主旨", "抄送",
    "送信日時", "日時", "宛先", "件名", "보낸 날짜", "받는 사람", "제목", "gönderilen", "kime", "konu",
)  # fmt: skip
