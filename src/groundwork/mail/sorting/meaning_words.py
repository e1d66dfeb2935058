"""What people say when they answer, folded to lower case without accents."""

STOP = (
    r"(?:take|remove) me (?:off|from)|unsubscribe|(?:stop|quit|cease) (?:writing|e-?mailing|messaging|contacting|sending)|"
    r"(?:do not|don't|dont|never) (?:ever )?(?:write|contact|e-?mail|message|bother)(?: to)? me\b|leave me alone|no (?:further|more) (?:e-?mails|messages|contact)|"
    r"delete my (?:data|details|address|e-?mail)|(?:where|how) did you get my (?:e-?mail|address)|remove my (?:data|details|address|name|e-?mail)|this is spam|report(?:ed|ing)? (?:you|this|it)? ?as spam|stop it\b|^stop\b\W*$|"
    r"(?:schreiben|kontaktieren|mailen|belastigen) sie mich (?:bitte )?(?:nicht|nie)|schreiben sie mir (?:bitte )?(?:nicht|nie)|nicht mehr (?:anschreiben|kontaktieren|an)|keine weiteren (?:e-?mails|mails|nachrichten)|(?:loschen sie|streichen sie) (?:bitte )?(?:mich|meine)|nehmen sie mich (?:bitte )?(?:von|aus)|lassen sie mich in ruhe|(?:aus|von) (?:ihrem|ihrer|dem|der) (?:verteiler|liste)|"
    r"ne (?:m'ecrivez|me contactez|m'envoyez|me recontactez|m'ecris|me contacte) (?:plus|pas)|ne plus (?:m'ecrire|me contacter|m'envoyer|recevoir)|retirez[- ]moi|desabonn|desinscri|cessez de|arretez de (?:m'|me )|supprimez (?:mes|mon)|"
    r"no me (?:escriba|escribas|contacte|contactes|envie|mande|molest)\w*|deje de (?:escribir|enviar|contactar)|(?:elimine|borre|quite)\w* (?:mis|mi|me)\b|darme de baja|"
    r"non (?:mi )?(?:scriv|contatt|invi|disturb)\w* (?:piu|mai)|(?:mi )?cancell\w+ (?:i miei|dalla|il mio)|rimuov\w+|smett\w+ di|"
    r"(?:mail|schrijf|benader|contacteer|stuur) (?:me|mij) (?:niet|nooit)|niet meer (?:mailen|schrijven|contacteren|benaderen)|geen (?:e-?mails|mails|berichten) meer|verwijder (?:mij|me|mijn)|haal (?:mij|me)|uitschrijven|afmelden|"
    r"nao (?:me )?(?:escreva|contacte|envie|mande)\w*|pare de|remova[- ]me|(?:apague|elimine|retire) (?:os )?(?:meus|o meu|me)|"
    r"(?:kontakta|mejla|maila|skriv)\w* (?:inte|aldrig) |sluta (?:skriva|mejla|maila|kontakta|skicka)|ta bort mig|stryk mig|radera mina|avregistrera|"
    r"(?:kontakt|skriv|send|mail)\w* (?:mig|meg|til mig|til meg)? ?(?:ikke|aldri) (?:mer|mere|igen|flere)|ikke (?:kontakt|skriv|send)\w* .{0,20}(?:mer|mere|igen)|slutt a|slet mi|fjern mi|stop med at|"
    r"(?:prosze )?(?:nie|wiecej nie|juz nie) (?:pisac|kontaktowac|wysylac|pisz|przysylac)|(?:prosze )?(?:usunac|wykreslic|wypisac) (?:mnie|moje|moj)|wypisz|"
    r"не пишите|больше не (?:пиш|присыл)|удалите|отпишите|不要再|请勿再|別再|連絡しないで|送らないで|配信停止|cancelar suscripcion|退订"
)

NO = (
    r"(?:have|going|need|will have|afraid i(?:'ll| will| must| have to)) to (?:decline|say no|pass)|(?:must|will|'ll|respectfully|politely|kindly) (?:have to )?(?:decline|pass\b)|i(?:'d| would) (?:rather|prefer) not|(?:^|[.!,]\s|\n)\s?no,? (?:thanks|thank you|sorry)|^\W{0,3}no\W{0,3}$|not interested|no interest|"
    r"(?:can(?:not|'t| not)|won't|unable to|not able to|not in a position to|not something i can|not possible to|don't think i can|am not going to|will not|would not be able to) (?:be able to |really |currently |unfortunately |possibly )?(?:help|assist|take|accommodate|offer|do (?:this|that|it)|meet|speak|talk|participate|commit|be of|support|give|spare|make)|"
    r"(?:not|isn't|is not|it's not|am not) (?:something|anything) i|(?:wrong person|someone else|somebody else|mistaken|mixed me up|confus\w+ me)|(?:not|isn't|no longer) (?:for me|a good fit|my field|my area)|i(?:'ve| have)? (?:have )?never (?:worked|been)|no longer work (?:in|for|at|with)|"
    r"(?:is|am|are) (?:unable|not able) to (?:take|help|meet|speak|accept|accommodate)|do(?:n't| not) (?:have the (?:time|capacity|bandwidth)|have (?:any )?(?:time|capacity|bandwidth)|do (?:such|these|this|informational)|take (?:such|these|on)|offer|give|meet|wish|want to)|have (?:no|too little) (?:time|capacity|bandwidth)|too (?:busy|many of these)|no (?:time|capacity|bandwidth) (?:for|to|at)|not (?:available|able) for (?:this|that|such|these|a call)|thanks,? but no|count me out|not hiring|no (?:openings|vacancies|positions)|(?:of )?little use to you|will pass|gonna pass|not take (?:part|calls)|don't (?:think|believe) (?:i am|i'm) the right|"
    r"(?:leider|bedauerlicherweise|bedaure).{0,80}(?:nicht|kein|absagen|ablehnen|ohne)|(?:keine|kein) (?:zeit|interesse|kapazitat\w*|moglichkeit)|muss (?:ich )?(?:leider )?(?:absagen|ablehnen|passen)|nein,? (?:danke|leider)|kann ich (?:ihnen |dir )?(?:leider )?nicht (?:helfen|weiterhelfen|dienen|zusagen)|nicht (?:interessiert|weiterhelfen|zur verfugung)|verwechseln sie|falsche\w? (?:person|ansprechpartner)|"
    r"(?:malheureusement|helas|desole\w*|regret\w*|navre\w*).{0,100}(?:pas|decliner|refuser|impossible|aucun)|(?:n'ai|ai) pas le temps|pas (?:interesse|disponible|possible|en mesure)|ne (?:peux|pourrai|puis|suis) pas (?:vous |t')?(?:aider|accepter|repondre|donner|en mesure|la bonne personne)|non,? merci|je (?:dois|prefere) decliner|"
    r"(?:lamentablemente|desgraciadamente|por desgracia|lo siento|desafortunadamente|lamento|siento).{0,100}\b(?:no|imposible|declinar|rechazar)\b|no (?:tengo tiempo|me es posible|me interesa|estoy interesad|puedo (?:ayudar|atender|aceptar|ofrecer)|dispongo)|no,? gracias|(?:se ha|te has|persona) equivocad|"
    r"(?:purtroppo|mi dispiace|spiacente|mi rincresce).{0,100}\bnon\b|non (?:ho tempo|posso (?:aiutar|aderire|accettare|dar)|sono interessat|mi e possibile|sono disponibile|sono la persona)|no,? grazie|devo (?:declinare|rifiutare)|"
    r"(?:helaas|jammer genoeg|het spijt me|spijtig).{0,100}(?:niet|geen)|geen (?:tijd|interesse|ruimte|mogelijkheid)|nee,? (?:bedankt|dank|sorry|helaas)|kan (?:ik )?(?:je|u|jou)?\s?(?:helaas )?niet (?:helpen|ingaan|verder)|niet (?:geinteresseerd|beschikbaar)|verkeerde persoon|"
    r"(?:infelizmente|lamento|lamentavelmente|desculpe).{0,100}\bnao\b|nao (?:tenho (?:tempo|disponibilidade|interesse)|posso (?:ajudar|aceitar|atender)|estou (?:interessad|disponivel)|me e possivel|vou poder|consigo)|nao,? obrigad|pessoa errada|"
    r"(?:tyvarr|beklagar|ledsen).{0,100}(?:inte|ingen|avboja|tacka nej)|(?:har|hinner) (?:jag )?(?:inte|ingen) (?:tid|mojlighet|ork|med)?|nej,? tack|tackar? nej|inte (?:intresserad|mojlighet|tillfalle)|kan (?:jag )?(?:tyvarr )?inte (?:hjalpa|stalla upp|bista)|fel person|"
    r"(?:desvaerre|dessverre|beklager|besvarre).{0,100}(?:ikke|ingen|nej|nei)|har (?:jeg )?(?:desvaerre |dessverre )?(?:ikke|ingen) (?:tid|mulighed|mulighet|kapasitet|kapacitet)|nej,? tak|nei,? takk|ikke (?:interesseret|interessert|mulighed for|mulighet|anledning)|kan (?:jeg )?(?:desvaerre |dessverre )?ikke (?:hjelpe|hjaelpe|bista|stille)|"
    r"(?:niestety|przykro mi|zaluje).{0,100}\bnie\b|nie (?:mam (?:czasu|mozliwosci)|jestem (?:zainteresowan|w stanie|wlasciw)|moge (?:pomoc|przyjac|sie)|bede mog)|nie,? dziekuje|musze odmowic|"
    r"(?:valitettavasti|ikava kylla).{0,100}\b(?:en|ei)\b|ei kiitos|en (?:ehdi|pysty|voi)|bohuzel|sajnos|din pacate|maalesef|"
    r"к сожалению|не (?:могу|смогу|интересно|интересует)|нет времени|нет,? спасибо|на жаль|не можу|"
    r"没有时间|沒有時間|没时间|无法|不能|不便|没兴趣|不感兴趣|婉拒|恐怕不|申し訳(?:ございません|ありません|ない)が|お断り|難しい(?:です|状況)|遠慮|できません|致しかねます|時間がありません|죄송|어렵"
)

FIRM_NO = (
    r"to (?:decline|say no)\b|(?:must|will|'ll|respectfully|politely) (?:have to )?decline|no,? (?:thanks|thank you)|not interested|"
    r"absagen|ablehnen|nein,? danke|decliner|non,? merci|no,? gracias|no,? grazie|nee,? bedankt|nao,? obrigad|tackar nej|nej,? tack|nej,? tak|nei,? takk|nie,? dziekuje|odmowic|婉拒|お断り"
)

LATER = (
    r"not (?:right )?now\b|not (?:at|for) the moment|not (?:at )?(?:this|a good) (?:time|month|week|moment)|(?:try|ask|write|ping|contact|reach|e-?mail|message|drop|give|get|come) (?:to |out to |in touch with |back to |back )?(?:me |us )?(?:a (?:line|nudge|shout|ping|reminder) )?(?:again|back|later|in|after|once|when|towards|around|at the (?:end|beginning|start))\b|"
    r"(?:circle|touch|check|follow|get|come) (?:back|base|in|up)(?: with me| to me| again)? (?:in|after|later|once|when|around|next|at)|(?:in|after) (?:a (?:couple|few)|\w+) (?:of )?(?:weeks|months)|(?:maybe|perhaps|better|rather|possible|could we|can we|shall we|let's|would|only|happy to|glad to|but) .{0,60}\b(?:later|after|in the (?:spring|summer|autumn|fall|new year|winter)|next (?:month|year|quarter)|once)\b|"
    r"later (?:in|this|on)|(?:busy|swamped|flat out|tied up|snowed under|mad|crazy|hectic) (?:until|till|right now|at the moment|this|these)|things (?:calm|quiet|settle) down|when i(?:'m| am) back|remind me|postpone|next (?:month|quarter|year|semester|term)|in the new year|speak then|talk then|(?:not|only) before|"
    r"(?:zurzeit|derzeit|momentan|aktuell|gerade|im moment|im augenblick).{0,60}(?:nicht|kein|schlecht|viel|schwierig|voll)|(?:melden sie sich|melde dich|schreiben sie mir|schreib mir|kommen sie|fragen sie).{0,60}(?:wieder|noch ?mal|noch einmal|nach|im |in |ab )|(?:erst|lieber|besser|gerne?) (?:wieder )?(?:im|in|nach|ab|ende|anfang)\b|spater|in (?:ein paar|einigen|zwei|drei) (?:wochen|monaten)|nachsten (?:monat|jahr)|"
    r"pas (?:maintenant|pour le moment|en ce moment|tout de suite|avant)|(?:recontacte|reecri|relance|contacte|ecri|reviens|revene|reparlons|rappele)\w*[- ]?(?:moi|vers moi|en)?.{0,60}(?:en|apres|dans|plus tard|a partir|debut|fin)|plus tard|dans (?:quelques|deux|trois|un) (?:semaines|mois)|le mois prochain|(?:plutot|seulement) (?:en|apres)|"
    r"(?:ahora (?:mismo )?no|por ahora|en este momento|ahora mismo|de momento|actualmente).{0,80}|mas (?:adelante|tarde)|(?:escrib|contact|busc|llam)\w*(?:me)?.{0,40}(?:de nuevo|en|despues|otra vez|a partir)|(?:hablar|hablamos|podemos|mejor|quiza\w*|tal vez).{0,40} en |el (?:mes|ano) que viene|dentro de|"
    r"(?:non adesso|non ora|al momento|in questo momento|per ora|adesso).{0,60}|piu (?:avanti|tardi)|(?:riscriv|ricontatt|risent|scriv|contatt|riprov)\w*.{0,50}(?:a|in|dopo|tra|fra|da|verso)\b|(?:meglio|magari|possiamo|forse).{0,30} (?:a|in|dopo|verso) |il mese prossimo|tra (?:qualche|un|due|tre)|"
    r"(?:op dit moment|nu even|momenteel|nu niet|even niet).{0,60}|later|(?:mail|schrijf|benader|neem|probeer|vraag|contacteer).{0,50}(?:opnieuw|weer|nog eens|in|na|vanaf|begin|eind)\b|(?:liever|beter|pas|misschien) (?:in|na|vanaf|begin|eind)|volgende maand|over (?:een paar|enkele|twee|drie|een)|"
    r"(?:agora nao|neste momento|de momento|por agora|atualmente|no momento).{0,60}|mais (?:tarde|para a frente|adiante)|(?:escrev|contact|volt|fal|tent)\w*.{0,50}(?:em|depois|novamente|outra vez|a partir|daqui)|(?:melhor|talvez|podemos).{0,30} em |(?:proximo mes|mes que vem)|daqui a|"
    r"(?:inte (?:just )?nu|just nu|for narvarande|for tillfallet).{0,60}|senare|(?:hor av dig|aterkom|skriv|kontakta|fraga|mejla|forsok|hor garna).{0,50}(?:i|igen|efter|om|till)\b|(?:kanske|hellre|battre|garna) (?:i|efter|till)|nasta manad|om (?:nagra|ett par|en|tva|tre) (?:veckor|manader?)|"
    r"(?:ikke (?:lige )?(?:na|nu)|i ojeblikket|akkurat na|for tiden|for oyeblikket).{0,60}|senere|(?:skriv|kontakt|prov|vend|sporg|spor|hor|ta kontakt|tag kontakt).{0,50}(?:igen|igjen|til|i|efter|etter|om)\b|(?:maske|kanskje|hellere|heller|gerne|gjerne) (?:i|efter|etter|til)|naeste maned|neste maned|om (?:et par|noen|nogle|to|tre)|"
    r"(?:nie teraz|obecnie|w tej chwili|aktualnie|teraz).{0,60}|pozniej|(?:prosze|niech).{0,40}(?:odezwa|napisa|skontaktowa|wrocic).{0,40}(?:w|po|za|ponownie)|(?:odezwij|napisz|wroc\w*).{0,40}(?:w|po|za|ponownie)\b|(?:moze|lepiej|dopiero|raczej) (?:w|po|za|pod)|w przyszlym|za (?:kilka|pare|dwa|trzy|miesiac)|"
    r"myohemmin|ei nyt|позже|не сейчас|сейчас (?:не|нет)|напишите.{0,30}(?:в|после|через)|пізніше|以后再|之后再|以後再|过后|下个月|下個月|改天|再联系|また.{0,12}(?:月|後)|来月|後日|改めて|나중"
)

YES = (
    r"(?:happy|glad|delighted|pleased|keen|i'd love|would love|i'd like|i would like) to (?:help|chat|talk|speak|meet|have|connect|share|do|jump|hop|answer|catch|be|give|offer|discuss|assist)|(?:i(?:'d| would| will|'ll)|we(?:'d| would)) (?:be )?(?:happy|glad|delighted|love|pleased)|\bhappy to\b|\bglad to\b|with pleasure|my pleasure|^\W{0,3}(?:yes|sure|certainly|of course|absolutely|gladly|definitely|ok|okay|yep|yeah)\b|[,.!:\n]\s?(?:yes|sure|of course|absolutely|gladly|certainly)\b|yes,|"
    r"sounds (?:good|great|lovely|fine|interesting|perfect)|works? (?:for me|fine|well|great|best|perfectly)|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:works|is (?:fine|good|great|ok)|suits|at|would|morning|afternoon|\d)|(?:suits?|suit) me|would (?:work|suit|be (?:fine|good|great|lovely))|next week (?:is|works|would|suits)|is (?:good|fine|great|perfect) for me|(?:i am|i'm) (?:free|available|around)|(?:let us|let's|we can|we could|shall we|can we|could) (?:speak|talk|meet|chat|have|do|set|find|schedule|arrange|grab|catch)|i have (?:a|some|an) (?:slot|time|hour|half|gap|opening)|(?:give|call|ring) me (?:a call|a ring|on|at|any ?time)|(?:pick|choose|book|grab|find) (?:a|any) (?:slot|time)|how about|what about|free (?:on|for)|coffee\?|(?:come|drop) by|count me in|looking forward to (?:speaking|meeting|talking|our)|call me|"
    r"^\W{0,3}(?:ja|klar|gern\w*|naturlich|selbstverstandlich|javisst|absolut|visst|selvfolgelig|selvsagt|jatte garna|garna|gerne|gjerne|natuurlijk|graag|prima|zeker|leuk)\b|(?:sehr )?gern\w*\b|passt (?:mir|gut|es)|freue mich|konnen wir (?:gern|sprechen|telefonieren|uns)|steh\w* (?:ich )?(?:ihnen |dir )?(?:gern\w* )?zur verfugung|habe (?:ich )?zeit|lassen sie uns|"
    r"(?:avec|volontiers|bien sur|avec grand)\s?(?:plaisir)?|^\W{0,3}oui\b|[,.!]\s?oui\b|d'accord|(?:me|nous) convien|je suis (?:disponible|libre)|ca marche|entendu|pourquoi pas|(?:discuter|parler|echanger|appele\w*)[^.]{0,30}\?|"
    r"(?:con (?:mucho )?gusto|encantad|por supuesto|claro(?: que si)?\b|desde luego|sin problema|me (?:viene|va) bien|perfecto|estoy disponible|podemos (?:hablar|vernos|quedar)|hablamos)|^\W{0,3}si\b|"
    r"volentieri|con piacere|certamente|certo\b|va bene|mi va bene|sono (?:disponibile|liber)|possiamo (?:sentirci|parlare|vederci)|sentiamoci|d'accordo|"
    r"(?:met (?:veel )?plezier|komt (?:mij |me )?(?:goed )?uit|kan (?:ik )?(?:wel|prima)|schikt|lijkt me (?:leuk|goed|prima)|past (?:mij|me|prima))|"
    r"com (?:todo o |muito )?(?:prazer|gosto)|claro\b|^\W{0,3}sim\b|pode ser|combinad|(?:fico|estou) (?:ao|a) dispo|estou disponivel|terei (?:todo )?(?:o )?(?:gosto|prazer)|podemos (?:falar|conversar)|"
    r"passar (?:bra|mig|det|\w+dag)|det gar bra|(?:jag )?(?:staller|hjalper) (?:garna|upp)|kan (?:vi )?(?:ses|prata|horas)|later (?:bra|kul|trevligt)|ring mig|"
    r"(?:det )?passer (?:fint|bra|mig|meg|godt)|(?:vil|vill) (?:meget |veldig )?(?:gerne|gjerne)|(?:lyder|hores|hoeres) (?:godt|bra|fint)|med glaede|med glede|ring til mig|"
    r"chetnie|oczywiscie|z przyjemnoscia|jasne\b|^\W{0,3}tak\b|pasuje|mozemy (?:porozmawiac|sie)|zapraszam|bardzo chetnie|"
    r"mielellani|totta kai|kylla\b|sopii|rad\b|szivesen|cu placere|memnuniyetle|с удовольствием|конечно|^\W{0,3}да\b|давайте|із задоволенням|"
    r"好的|可以(?:的|聊|见)?|没问题|沒問題|很乐意|很高兴|樂意|喜んで|もちろん|大丈夫です|お話し(?:できます|しましょう|可能)|可能です|承知|いいですよ|좋습니다|가능합니다"
)

ASKS = (
    r"(?:what|which|who|why|how|when|where|could you|can you|would you|do you|are you|did you|have you)\b[^.!?\n]{0,300}\?|(?:please )?(?:send|tell|let) me (?:know )?(?:your|more|what|which|a|some|why|who)|(?:can|could) you (?:send|tell|share|say|explain)|"
    r"(?:was|welche\w?|wer|warum|wie|wann|konnten sie|konnen sie|kannst du|haben sie)\b[^.!?\n]{0,300}\?|(?:qu(?:e|el|elle|i|oi)\b|pourquoi|comment|pourriez|pouvez)[^.!?\n]{0,300}\?|[？]"
)
