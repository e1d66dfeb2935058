"""What machines say when they answer by themselves: tickets, forms, and who asks to prove oneself."""

CHALLENGE = (
    r"confirm (?:that )?you(?:'re| are| sent)|people who confirm|(?:only accept|accept only) (?:e-?)?mail|"
    r"prove (?:that )?you(?:'re| are)|(?:not a|are a) (?:robot|spammer|real person|human)|(?:be|is|being|been) held (?:because|until|for|pending)|"
    r"boxbe|spamarrest|spam arrest|\btmda\b|verify (?:yourself|your (?:e-?mail|address|message|identity))|release your (?:message|e-?mail)|"
    r"challenge[- ]response|sender verification|confirm your (?:message|e-?mail|delivery)|white-?list|approved senders?|"
    r"complete (?:the|this) (?:captcha|verification)|one-time (?:verification|confirmation)|"
    r"(?:nachricht|e-?mail|absender).{0,60}bestätigen.{0,60}(?:spam|zugestellt|klick)|"
    r"(?:confirmez|confirmer).{0,60}(?:spam|envoi|message|adresse)|confirm\w+.{0,60}(?:para|per) (?:que|che).{0,40}(?:entreg|consegn|recapit)|"
    r"antispam|anti-spam.{0,40}(?:click|confirm)|mailinblack|bluebottle|earthlink spamblocker"
)

AUTOMATIC = (
    r"automatic(?:ally)?(?: generated)? (?:reply|response|message|e-?mail|acknowledg\w+|confirmation|notification)|"
    r"automated (?:reply|response|message|e-?mail|acknowledg\w+|confirmation|notification)|auto-?(?:generated|reply|response)|"
    r"(?:do|please) not reply|generated automatically|automatically generated|this mailbox is not monitored|(?:mailbox|inbox|address) is (?:not monitored|unmonitored)|"
    r"(?:has|have) been received|have received your|we (?:have |'ve )?(?:got|received) your|thank you for (?:contacting|your (?:enquiry|inquiry|application|request)|applying)|"
    r"ticket(?: number| id| #|nummer)?|case (?:number|id)|reference number|type your reply above|a member of (?:the|our) team|as soon as possible|within \d+ (?:working|business) (?:days|hours)|"
    r"automatisch(?:e|en)? (?:generiert|erstellt|erzeugt|versandt|nachricht|antwort|e-?mail|eingangsbest)|eingangsbestätigung|eingegangen|ihre (?:anfrage|nachricht|bewerbung).{0,40}(?:erhalten|eingegangen|bearbeitet)|nicht auf diese|antworten sie (?:bitte )?nicht|ticketnummer|vorgangsnummer|"
    r"message automatique|accusé de réception|(?:généré|envoyé) automatiquement|bien reçu votre|ne pas (?:y )?répondre|votre (?:demande|message|candidature).{0,40}(?:reçu|enregistr)|"
    r"mensaje automático|(?:generado|enviado) automáticamente|hemos recibido su|acuse de recibo|no (?:responda|responder)|su (?:solicitud|consulta|mensaje).{0,40}recibid|correo automático|respuesta automática|"
    r"messaggio automatico|(?:generat|inviat)\w automaticamente|abbiamo ricevuto|non rispondere|conferma di ricezione|presa in carico|risposta automatica|"
    r"automatisch (?:gegenereerd|bericht|verzonden|antwoord)|ontvangstbevestiging|hebben uw .{0,40}ontvangen|niet (?:te )?(?:be)?antwoorden|uw (?:aanvraag|bericht|vraag).{0,40}ontvangen|"
    r"mensagem automática|(?:gerad|enviad)\w automaticamente|recebemos (?:a|o) (?:sua|seu)|não responda|pedido.{0,40}regist|resposta automática|"
    r"automatiskt (?:genererat|meddelande|svar|mejl)|har (?:mottagit|fått|tagit emot) (?:ditt|din|er|ert)|mottagningsbekräftelse|svara inte|ärendenummer|"
    r"automatisk (?:generert|genereret|svar|besked|melding|kvittering|e-?mail|e-?post)|vi har (?:modtaget|mottatt)|kvittering for|ikke svar|sagsnummer|saksnummer|"
    r"automaattinen (?:vastaus|viesti|kuittaus)|viestisi on vastaanotettu|olemme vastaanottaneet|"
    r"wiadomość (?:została )?(?:wygenerowana|wysłana)? ?automatyczn|automatyczn\w+ (?:wiadomość|odpowiedź|potwierdzenie)|otrzymaliśmy|prosimy (?:na nią )?nie odpowiadać|numer (?:zgłoszenia|sprawy)|potwierdzenie (?:otrzymania|wpłynięcia|odbioru)|"
    r"automatick\w+ (?:odpověď|odpoveď|zpráv|potvrzen)|automatikus|automat generat|otomatik|автоматическ|автоматичн|ваше (?:обращение|письмо|сообщение).{0,40}(?:получен|принят|зарегистр)|не отвечайте|заявк\w+ (?:№|принят)|"
    r"自動(?:送信|返信|配信|的に)|受け付けました|お問い合わせ(?:を|いただき)|已收到|自动发送|自动回复|请勿回复|請勿回覆|自動回覆|已受理|자동|접수"
)

AUTO_TITLE = (
    r"^\W{0,3}(?:\[[^\]]{0,40}(?:#|ticket|case|request|\d{3})[^\]]{0,40}\])|\[#?\d{3,}\]|ticket ?(?:#|id|no)|"
    r"(?:we(?:'ve| have)? (?:got|received)|received your|request received|thank(?:s| you) for (?:contacting|your (?:message|enquiry|inquiry|application|e-?mail|request)|applying|reaching))|"
    r"acknowledg\w+|confirmation of receipt|receipt of your|eingangsbestätigung|empfangsbestätigung|accusé de réception|acuse de recibo|conferma di ricezione|"
    r"ontvangstbevestiging|mottagningsbekräftelse|kvittering|bekräftelse|recebemos|hemos recibido|abbiamo ricevuto|nous avons (?:bien )?reçu|potwierdzenie|vahvistus|"
    r"受付|受け付け|お問い合わせ|已收到|自动|ваш\w* (?:обращени|заявк)|your (?:message|request|enquiry|inquiry|application|e-?mail) (?:to|has been|was)"
)
RECEIPTS = (
    r"^(?:read|read receipt|not read|return receipt(?: \(displayed\))?|gelesen|ungelesen gelöscht|lesebestätigung|lu|non lu|accusé de lecture|"
    r"leído|no leído|confirmación de lectura|letto|non letto|conferma di lettura|gelezen|niet gelezen|leesbevestiging|"
    r"lida|lido|não lida|läst|oläst|läskvitto|læst|lest|ikke læst|przeczytano|przeczytane|potwierdzenie odczytania|luettu|"
    r"přečteno|прочитано|прочтено|開封済み|已读|已讀|읽음)\s?[:：]"
)
READ_SAID = (
    r"was read on|was displayed|has been (?:read|displayed|opened)|wurde am .{0,40}gelesen|wurde gelesen|a été lu|ha sido leído|fue leído|"
    r"è stat\w letto|is gelezen|foi lida|har lästs|lästes|blev læst|ble lest|zosta\w+ (?:prze)?czyt|return receipt for|no guarantee that the (?:message|content)|deleted without being read|ungelesen gelöscht"
)
