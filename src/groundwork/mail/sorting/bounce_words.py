"""How mail systems say that a mail did not arrive, in the languages they speak."""

DAEMONS = (
    r"^(?:mailer[-_. ]?daemon|post[-_]?master|mdaemon|mail[-_.]?delivery[-_.]?(?:sub)?system|"
    r"mail[-_.]?deliver[-_.]?system|maildelivery|mail[-_.]system|mmdf|uucp|bounces?|"
    r"mail[-_.]?administrator|mailerdaemon|mailadmin|smtp[-_.]?gateway|imss|delivery|"
    r"microsoftexchange[0-9a-f]+|symantec.*|noreply[-_.]?mail[-_.]?delivery|"
    r"no-?reply-?postmaster|amp-admin|autoreply)(?:[-+_.].*)?$"
)
DAEMON_NAMES = (
    r"mail(?:er)?[- ]?daemon|mail deliver|delivery (?:sub)?system|postmaster|system administrator|"
    r"mail administrator|delivery subsystem|mailzustell|mail system|microsoft outlook$|"
    r"systemadministrator|administrateur syst|amministratore del sistema|administrador del sistema"
)

SUBJECTS = (
    r"undeliver(?:able|ed)", r"delivery (?:status )?(?:notification|report|failure|failed|error|"
    r"delay|problem|unsuccessful|has failed|incomplete|notice)", r"failed delivery",
    r"delivery.{0,20}(?:failed|failure|delayed)", r"non[- ]?delivery", r"failure notice",
    r"(?:mail|message|e-?mail)(?: delivery)? (?:has )?(?:failed|failure|error|delayed|problem)",
    r"mail delivery (?:failed|system|problem)", r"returned (?:e-?)?mail", r"mail returned",
    r"returned to sender", r"return receipt \(nok\)", r"could not (?:be )?(?:deliver|send)",
    r"(?:e-?mail|message|mail) (?:could|can) ?not be delivered", r"not delivered",
    r"mail system error", r"failed mail", r"bounced?(?: mail| message)", r"unable to deliver",
    r"warning:.{0,60}(?:delay|not yet|undeliver|could not)", r"message (?:status|undeliverable)",
    r"delayed mail", r"permanent (?:delivery )?(?:failure|error)", r"processing error",
    r"user unknown", r"message delivery has failed", r"address(?:ee)? (?:unknown|not found)",
    r"rejected (?:mail|message|posting)", r"(?:mail|message) rejected", r"delivery has failed",
    r"transient (?:delivery )?failure", r"undelivered", r"mail not delivered", r"loop alert",
    r"(?:blocked|quarantined) (?:mail|message)", r"action required: .{0,30}bounce",
    r"unzustellbar", r"nicht zustellbar", r"zustell(?:ung|fehler).{0,40}", r"nicht zugestellt",
    r"unzustellbarkeit", r"rückläufer", r"non remis", r"non distribu", r"échec de (?:la )?remise",
    r"échec de (?:la )?(?:distribution|livraison)", r"remise différée", r"retour à l'expéditeur",
    r"no (?:se pudo )?entrega", r"no se ha podido entregar", r"imposible entregar",
    r"error (?:de|en la) entrega", r"correo (?:no entregado|devuelto)", r"no entregado",
    r"mancata consegna", r"impossibile (?:recapitare|consegnare)", r"non (?:recapitat|consegnat)",
    r"recapito non riuscito", r"niet (?:bezorgd|afgeleverd|bestelbaar)", r"onbestelbaar",
    r"kan niet worden bezorgd", r"falha (?:na|de) entrega", r"não (?:entregue|foi entregue)",
    r"mensagem devolvida", r"não foi possível entregar", r"kunde inte levereras", r"olevererbart",
    r"kunne ikke leveres", r"kan ikke leveres", r"ikke leveret", r"ikke levert", r"kan inte levereras",
    r"nie (?:można dostarczyć|dostarczono)", r"niedostarcz", r"zwrot wiadomości",
    r"не доставлено", r"недоставленное", r"ошибка доставки", r"не удалось доставить",
    r"не може бути доставлен", r"退信", r"无法投递", r"投递失败", r"無法傳遞", r"傳遞失敗", r"系统退信",
    r"配信不能", r"配信エラー", r"配送不能", r"送信できません", r"配信できません", r"配達できません",
    r"メールを配信できません", r"반송", r"toimitus epäonnistui", r"nedoručiteln", r"teslim edilemedi",
)  # fmt: skip

PHRASES = (
    r"could(?: not|n't) be (?:delivered|sent|processed)", r"can(?: ?not|'t) be delivered",
    r"was(?: not|n't) (?:able to (?:be )?deliver(?:ed)?|delivered)", r"has(?: not|n't) (?:yet )?been delivered",
    r"unable to deliver", r"undeliverable", r"undelivered", r"error (?:while )?delivering", r"did not like", r"(?:invalid|bad|illegal) (?:user|recipient|address|mailbox|destination)", r"returned mail", r"mail-delivery|delivery error", r"(?:problem|error|failure)s? (?:while |in )?(?:deliver|sending)", r"delivery (?:has )?(?:failed|failure)",
    r"failed to deliver", r"delivery to the following recipients?", r"did not reach",
    r"following address(?:es)?(?:\(es\))?.{0,40}(?:failed|fatal|error|permanent)", r"permanent (?:fatal )?errors?",
    r"following (?:recipients?|address(?:es)?|addressees)", r"not listed in", r"user(?: is)? unknown",
    r"unknown (?:user|recipient|address|host)", r"no such (?:user|mailbox|recipient|address|host)",
    r"mailbox (?:is )?(?:full|unavailable|not found|disabled)", r"over ?quota", r"quota exceed",
    r"transcript of session", r"returned (?:to you|to sender|mail|message)", r"mail (?:server|host).{0,40}(?:reject|refus)",
    r"this is a permanent error", r"your message (?:was|has been) (?:rejected|bounced|blocked|refused)",
    r"message (?:was|has been) (?:rejected|blocked|refused|returned)", r"does not like recipient",
    r"recipient.{0,30}(?:rejected|refused|unknown|not found)", r"address (?:not found|couldn't be found|rejected)",
    r"recipient's (?:e-?mail )?address", r"wasn't (?:delivered|found)", r"unrouteable", r"host(?:name)? (?:not found|unknown)",
    r"delivery (?:has been |was |is )?delayed", r"message is delayed", r"still being retried",
    r"(?:nicht|konnte).{0,80}(?:zugestellt|zustellen|übermittelt)", r"unzustellbar", r"existiert nicht",
    r"n'a pas pu être (?:remis|distribu|délivr|envoy)", r"non remis", r"échec de la remise",
    r"no (?:se )?(?:pudo|ha podido|puede).{0,20}entregar", r"no se entregó", r"no existe",
    r"(?:non è stato possibile|impossibile) (?:recapitare|consegnare)", r"non (?:è stato )?(?:recapitato|consegnato)",
    r"(?:niet|kon niet) (?:worden )?(?:bezorgd|afgeleverd)", r"não (?:pôde|foi|pode).{0,20}entreg",
    r"(?:kunde|kunne|kan) (?:inte|ikke) lever", r"nie (?:można|mogła|mógł|udało się) .{0,30}dostarcz",
    r"не (?:может|могло|было|удалось|доставлен).{0,30}достав", r"не достав", r"无法投递", r"无法送达",
    r"退回", r"配信できません", r"送信できません", r"届けることができません", r"存在しない", r"配送できません",
    r"見つかりません", r"duplicated message-id", r"メールを配信", r"not accepting (?:mail|messages)",
)  # fmt: skip

ORIGINAL_FOLLOWS = (
    r"^(?:[ \t>]{0,8}[-*=#_]{2,40}[ \t]{0,4}(?:begin |start of )?(?:this is a copy|below this line|original|unsent|your|"
    r"returned|the (?:header|original|text|full)|message|copy of|included|bounced|undelivered|rejected|"
    r"headers?|ursprüngliche|forwarded|failed mail|enclosed)\b[^\n]{0,120}"
    r"|[ \t]{0,8}[^\n]{0,60}(?:(?:original|unsent|returned|your) (?:message|mail|e-mail)(?: \w+)? (?:follows|is (?:included|attached|enclosed))"
    r"|(?:message|original|text|copy)[^\n]{0,40} (?:headers?|follows?)(?: follow)?\b:?|below this line|"
    r"headers? follows?|copy of (?:the|your) (?:original )?(?:message|mail))[^\n]{0,60})$"
)
HEADS = r"^(?:>\s?)?(?:return-path|received|message-id|mime-version|x-mailer|delivered-to|dkim-signature)\s*:"
