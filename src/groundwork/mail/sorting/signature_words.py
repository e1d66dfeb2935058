"""Lines that a phone or a firm adds below a mail."""

PHONES = (
    r"^(?:sent|get|written|typed|posted|sendt|skickat|skickades|send) (?:from|via|with|by|on|using|outlook|fra|från|av)\b.{0,90}$",
    r"^(?:\w+ )?(?:\w+ )?(?:from|via) (?:my )?mobile\b.{0,40}$",
    r"^from my (?:i?phone|ipad|mobile|android|phone|blackberry|tablet|samsung|galaxy)\b.{0,30}$",
    r"^(?:von|vom) mein\w{0,3} .{0,60}(?:gesendet|geschrieben|gesandt)\.?$",
    r"^(?:gesendet|geschrieben|verschickt|diese nachricht wurde) (?:von|vom|mit|über|aus)\b.{0,90}$",
    r"^(?:envoyé|envoye|envoyée|envoi|télécharger|obtenez) (?:de|depuis|à partir|avec|via|outlook)\b.{0,90}$",
    r"^(?:enviado|mandado|obtener|obter|enviada) (?:desde|de|do|a partir|con|com|mediante|outlook|pelo|via)\b.{0,90}$",
    r"^(?:inviato|scarica|ottieni|inviata) (?:da|dal|dall'|dalla|con|outlook|tramite)\b.{0,90}$",
    r"^(?:verzonden|verstuurd|download|outlook) (?:vanaf|vanuit|met|via|van|voor)\b.{0,90}$",
    r"^(?:hämta|hent|last ned|pobierz|skaffa|скачать|получить) outlook\b.{0,90}$",
    r"^(?:wysłano|wysłane|wysłany) (?:z|ze|za)\b.{0,90}$",
    r"^(?:отправлено|надіслано|отправлен) (?:с|из|з|со)\b.{0,90}$",
    r"^(?:lähetetty|odesláno|odoslané|elküldve|trimis) .{0,90}$",
    r"^.{0,30}(?:から送信|发自我的|發自我的|来自我的|從我的|에서 보냄).{0,40}$",
    r"^(?:iphone|ipad)から.{0,20}$",
    r"^.{0,30}(?:iphone|ipad|android|galaxy|smartphone|handy|mobil\w*)\w{0,8} (?:gesendet|verzonden|sent|skickat)\.?$",
    r"^\[?(?:sent|envoyé) (?:from|depuis) .{0,60}\]?$",
)

LEGAL = (
    r"^.{0,40}(?:this|the)? ?(?:e-?mail|message|communication|transmission)\b.{0,90}\b(?:confidential|privileged|intended (?:only|solely|recipient))",
    r"^(?:confidentiality notice|disclaimer|legal notice|privileged|important notice)\b",
    r"^.{0,60}\bdiese (?:e-?mail|nachricht)\b.{0,80}\b(?:vertraulich|bestimmt)",
    r"^.{0,60}\b(?:ce message|ce courriel|cet e-?mail)\b.{0,90}\b(?:confidentiel|destin)",
    r"^.{0,60}\beste (?:mensaje|correo|e-?mail)\b.{0,90}\b(?:confidencial|dirigid)",
    r"^.{0,60}\b(?:questo messaggio|questa e-?mail|la presente e-?mail)\b.{0,90}\b(?:riservat|confidenzial)",
    r"^.{0,60}\b(?:dit bericht|deze e-?mail)\b.{0,90}\b(?:vertrouwelijk|bestemd)",
    r"^.{0,60}\besta mensagem\b.{0,90}\bconfidencia",
    r"^.{0,60}\b(?:detta|dette) (?:mejl|meddelande|e-?post\w*|meddelelse)\b.{0,90}\b(?:konfidentiell|fortrolig)",
    r"^.{0,60}\bwiadomość\b.{0,90}\bpoufn",
    r"^.{0,20}please consider the environment before printing",
    r"^.{0,20}\bvirus-?free\b.{0,40}$",
    r"^this (?:e-?mail|message) (?:has been|was) (?:scanned|checked)\b",
)
