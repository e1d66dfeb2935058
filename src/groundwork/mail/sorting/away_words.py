"""How an automatic reply begins, and how it says that somebody is away, in many languages."""

AUTO_SUBJECTS = (
    "automatic reply", "auto reply", "auto-reply", "autoreply", "auto response", "auto-response",
    "autoresponse", "automated reply", "automated response", "automatic response", "auto",
    "out of office", "out of the office", "out-of-office", "out of office reply", "ooo", "ooto",
    "out of office autoreply", "vacation", "vacation reply", "away from my mail", "on vacation",
    "on holiday", "on leave", "annual leave", "away from office", "away",
    "automatische antwort", "automatische antwort auf", "abwesenheitsnotiz", "abwesenheitsnotiz auf",
    "abwesenheit", "abwesend", "abwesenheitsassistent", "abwesenheitsmeldung", "auto-antwort",
    "automatische abwesenheitsnotiz", "nicht im büro", "autoantwort", "urlaub", "im urlaub",
    "réponse automatique", "reponse automatique", "absence du bureau", "absent du bureau", "absence",
    "message d'absence", "en congés", "notification d'absence", "absent",
    "respuesta automática", "respuesta automatica", "fuera de la oficina", "ausente",
    "fuera de oficina", "vacaciones", "autorespuesta", "resposta automàtica", "ausencia",
    "risposta automatica", "fuori sede", "fuori ufficio", "assente", "risposta automatica per assenza",
    "automatisch antwoord", "afwezig", "afwezigheid", "niet aanwezig", "automatisch bericht",
    "automatische beantwoording", "afwezigheidsassistent", "buiten kantoor", "automatische reactie",
    "resposta automática", "resposta automatica", "ausência", "fora do escritório", "ausência temporária",
    "ausente do escritório", "férias",
    "automatiskt svar", "autosvar", "frånvaro", "frånvarande", "frånvaromeddelande", "semester",
    "automatisk svar", "automatisk svarmelding", "fravær", "ikke på kontoret", "ferie", "fraværsbesked",
    "ikke til stede", "fraværende", "fraværsmelding", "autosvar ved fravær",
    "automaattinen vastaus", "poissa", "poissaoloviesti", "lomalla", "autovastaus",
    "odpowiedź automatyczna", "automatyczna odpowiedź", "autoodpowiedź", "nieobecność", "poza biurem",
    "urlop", "nieobecny", "nieobecna", "automatická odpověď", "mimo kancelář", "nepřítomnost",
    "automatická odpoveď", "automatikus válasz", "házon kívül", "räspuns automat", "răspuns automat",
    "otomatik yanıt", "ofis dışında", "автоматический ответ", "автоответ", "вне офиса", "отсутствие",
    "автоматична відповідь", "αυτόματη απάντηση", "automatski odgovor", "samodejni odgovor",
    "自動応答", "自動返信", "不在", "不在通知", "自动答复", "自动回复", "自動回覆", "外出", "休假",
    "자동 회신", "부재중", "자동 응답", "תשובה אוטומטית", "trả lời tự động", "balasan otomatis",
)  # fmt: skip

AWAY = (
    r"out of (?:the )?office|out-of-office|\booo\b|away (?:from|on|until|for|till|this|at)|(?:am|be|is|are|currently|i'm|’m) (?:\w+ )?(?:away|out|travel\w+|abroad|off|unavailable|on leave|on holiday|on vacation)",
    r"on (?:\w+ ){0,2}(?:leave|vacation|holidays?|sabbatical|secondment)|(?:annual|parental|maternity|paternity|sick|medical|study|research|family) leave|limited access to|no access to (?:my )?e?-?mail|will be back|return(?:ing)? (?:on|to)|back in (?:the )?office|out (?:until|till|of town|from|through|today|this)|not in (?:the )?office|when i (?:am back|return|get back)|upon my return|vacation|on my return|no longer (?:work|with|employed|at)|have left|has left|not (?:be )?(?:reading|checking|available|working)|don't work on|i work part|working days|office (?:is )?closed|closed (?:from|until|for)",
    r"nicht (?:im büro|im haus|erreichbar|am arbeitsplatz|anwesend|im office|verfügbar|da\b)|abwesen|im urlaub|in urlaub|außer haus|ausser haus|dienstreise|elternzeit|mutterschutz|krank|wieder (?:erreichbar|da|im büro|zurück|für sie)|nicht mehr (?:bei|für|im unternehmen)|urlaub|nur eingeschränkt",
    r"absent|en (?:congé|vacances|déplacement|arrêt|rtt)|hors du bureau|de retour|mon retour|indisponible|ne fais plus partie|ne travaille plus|congés?\b|vacances",
    r"fuera de (?:la )?oficina|vacaciones|ausente|de baja|mi regreso|a mi vuelta|estaré de vuelta|permiso|no estaré|regreso|vuelvo|fora de l'oficina|de viaje|ya no trabajo",
    r"fuori (?:ufficio|sede)|assente|in ferie|al mio rientro|rientr|in congedo|in vacanza|non sarò|maternità|non lavoro più",
    r"afwezig|niet (?:op|aanwezig|in het) ?(?:kantoor)?|vakantie|met verlof|buiten kantoor|weer (?:aanwezig|terug|bereikbaar)|ziek|zwangerschapsverlof|niet (?:bereikbaar|beschikbaar)|\bvrij\b|niet meer werkzaam",
    r"ausente|fora do escritório|de férias|férias|em viagem|licença|meu (?:regresso|retorno)|regresso|retorno|não estarei|já não trabalho|não trabalho mais",
    r"frånvarande|inte på kontoret|semester|tjänstledig|föräldraledig|åter på|tillbaka|sjukskriven|på resa|inte på plats|ledig\b|borta|slutat|inte (?:anträffbar|tillgänglig)",
    r"ikke (?:på kontoret|tilgjengelig|til stede|til å treffe|at træffe|at treffe|kontakt)|ferie|fravær|permisjon|orlov|barsel|tilbake|tilbage|syk(?:e?meldt)|sygemeldt|på rejse|på reise|borte|bortrejst|avspasser",
    r"lomalla|poissa|vapaalla|palaan|en ole (?:paikalla|toimistolla|tavoitettavissa)|vanhempainvapaa",
    r"nieobecn|poza biurem|na urlopie|urlop|zwolnieni|wracam|powrót|powrocie|będę dostępn|w delegacji|nie ma mnie|nie będzie mnie|nie pracuj",
    r"mimo kancelář|dovolen|nepřítom|szabadság|házon kívül|távol|în concediu|concediu|ofis dışı|izinde|yıllık izin",
    r"отпуск|отсутству|вне офиса|командировк|больничн|вернусь|не на месте|відпустк|відсутн|повернусь",
    r"不在|休暇|お休み|休業|出張|留守|休み|外出|休假|出差|不在办公室|度假|请假|返回|離開|휴가|부재|출장|έξω|άδεια|απουσι|nghỉ phép|cuti",
)  # fmt: skip

BACK_CUES = (
    r"back|return(?:ing|s|ed)?|resum\w*|again|available (?:again )?(?:from|on|as of)|from|starting|as of|answered|"
    r"zurück|wieder|ab(?: dem)?|erreichbar ab|retour|reviens|reprendrai|reprise|rentre|à partir|dès|"
    r"vuelvo|vuelta|regreso|regresaré|volveré|de nuevo|a partir|reincorpor\w*|torno|rientro|rientrerò|ritorno|"
    r"tornerò|tornare|di nuovo|dal|rientro|terug|weer|vanaf|retorno|regresso|volto|volta|voltarei|"
    r"tillbaka|åter|från|igen|tilbage|tilbake|fra|igjen|palaan|takaisin|alkaen|wracam|wrócę|powrót|powrotu|"
    r"powracam|od|ponownie|zpět|vrátím|vissza|revin|вернусь|возвращ\w*|снова|с|повернусь|返回|回来|回到|恢复|"
    r"戻り|復帰|出社|より|から|복귀|επιστρ\w*"
)
LAST_CUES = (
    r"until|till|til|through|thru|up to|to|and|ends?|ending|bis|einschließlich|inkl|jusqu\W{0,2}\w*|au|inclus|et|"
    r"hasta|al|fino|sino|entro|e|tot|tot en met|t/m|tm|en met|até|ao|a|till och med|t\.?o\.?m|tom|"
    r"til og med|t\.o\.m|til|asti|saakka|do|włącznie|až|-ig|până|kadar|по|до|включительно|まで|至|到|直到|截至|까지|μέχρι|έως|"
    r"–|-|—"
)
