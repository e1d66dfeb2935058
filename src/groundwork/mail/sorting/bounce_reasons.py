"""What a refusal says: that nobody is there, or one of the many things that say no such thing.

The second outranks the first, and both outrank the code: senders use 5.1.1 for all of it."""

FULL_OR_SPAM = (
    r"(?:mail)?box (?:is |was |size )?(?:full|exceed|over)|full mailbox|mailbox.{0,40}(?:quota|full|size|limit)",
    r"over ?quota|quota (?:exceed|limit|full|reach|usage)|exceed.{0,40}(?:quota|storage|size|limit|maximum)",
    r"(?:insufficient|not enough|out of|no more) .{0,20}(?:disk |storage |system )?(?:space|storage|memory)|disk (?:is )?full|storage",
    r"too (?:large|big|many|much)|size (?:limit|exceed)|message size|exceeds?.{0,30}size|inbox is full|容量|満杯|いっぱい",
    r"is full\b|user is over|account is over|overquota",
    r"spam|junk|black ?list|block ?list|blocklist|\brbl\b|dnsbl|spamhaus|reputation|blocked|block(?:ing)? ",
)  # fmt: skip

NOT_DEAD = (
    r"virus|malware|phish|content|policy|polic(?:ies|y)|prohibit|suspicious|unsolicited|bulk mail|malformed",
    r"\bdmarc\b|\bspf\b|\bdkim\b|unauthenticated|authenticat(?:ed?|ion)|not authorized|unauthori[sz]ed|reverse dns|\bptr\b|rdns",
    r"sender (?:address |domain )?(?:rejected|verify|verification|denied|not|blocked|is|address|must|domain)|from address|mail from|envelope sender|helo|ehlo",
    r"rate ?limit|rate (?:is )?(?:control|exceed)|too fast|throttl|limit (?:exceed|reached)|try again|temporar|later|deferred|grey ?list|greylist",
    r"access denied|permission|not permitted|not allowed|restricted|requires? (?:authori|permission)|denied by|administrative(?:ly)?|security|forbidden",
    r"\brelay(?:ing)? |relaying|open proxy|loop|hop count|too many hops",
    r"tim(?:ed|e) ?out|connection (?:refused|reset|closed|dropped|lost|failed|was)|unreachable|no route|network|can ?not connect|could ?n[o']t connect|couldn't establish|unable to connect|lost connection|bad connection|conversation with|failed to connect",
    r"system (?:error|problem|resources|not)|internal (?:server )?error|server (?:error|busy|unavailable|too busy)|service (?:unavailable|not available|is not)|local (?:error|configuration)|configuration|misconfigur|input/output|mail system (?:problem|full)|i/o error|command (?:rejected|time|died|failed|out|output)|execution|unable to run|maildrop|procmail|pipe|fatal error|tls|starttls|certificate|ssl",
    r"suspend|disabled|inactive|deactivated|frozen|locked|expired|dormant|not active|on hold|not been active|disabl|out of service",
    r"delayed|has not (?:yet )?been delivered|still being retried|will (?:be retried|retry|keep trying)|queue (?:too long|expired|lifetime)|warning message only|retry time|retry timeout|could not be delivered for|maximum age|exceeded.{0,30}time",
    r"syntax error in|line (?:is )?too long|duplicate|not rfc|rfc ?\d{3,4}|\bformat|(?:bad|missing|invalid|duplicate) headers?|8bit|smtputf8|encod|protocol|synchroni[sz]ation|pipelin",
    r"does not accept (?:mail|messages) from|not accept(?:ing)? (?:mail|messages)? ?from|refused to accept|rejected your message to|your message was rejected|message (?:was )?(?:rejected|refused)|私書箱",
    r"failover|no longer (?:accept|receiv)|vacation|captcha|verify your|challenge",
)  # fmt: skip

NOBODY_THERE = (
    r"(?:user|recipient|mailbox|account|address|addressee|email|destination|person|login|username|alias|member|name)s?\b.{0,60}\b(?:unknown|not (?:be )?(?:found|exist|known|listed|valid|recogni[sz]ed|registered|local|our customer)|doesn'?t exist|does not (?:have|exist)|do not exist|n't exist|couldn't be found|wasn't found|invalid|nonexist\w*|non-exist\w*|unrouteable|unavailable or|undeliverable address|no longer (?:valid|exist\w*|available|here|works?|in use)|has (?:left|moved)|terminated|deleted|removed|cancelled|closed)",
    r"(?:unknown|invalid|no such|nonexistent|non-existent|non-existing|bad destination|illegal|unrouteable|undefined|not a valid|unrecognized) .{0,20}(?:user|recipient|mailbox|account|address|alias|local|person|name|username|email|customer|member|login|destination|addressee|part|domain|host)",
    r"no (?:mailbox|account|user|recipient|one|person|such|valid recipients?|matching)\b.{0,40}\b(?:here|name|by|with|found|exist|for|user|recipient|address|mailbox|person|account|in)",
    r"not listed in|isn'?t listed|is not in (?:my|our|the)|recipientnotfound|recipnotfound|resolver\.adr\.\w*notfound|not (?:a )?(?:known|valid|local|listed|our) (?:user|address|recipient|mailbox|customer|account)|does not like recipient|does ?n[o']t have an? .{0,40}account|user_?unknown|userunknown|address error|recipient address rejected: (?:undeliverable|unverified|unknown|no such|user|mailbox|invalid)|mailbox (?:not found|unavailable|does not|name not|isn't|unknown)|user not (?:found|exist)",
    r"here by that name|not (?:found|exist)s?[.:; ]{0,3}.{0,20}(?:in (?:the )?directory|on (?:this )?(?:server|system|host))|unable to find|no longer (?:employed|with|works|at|here)|has left|moved|does not exist|doesn'?t exist|bad address|ne existe|n'existe pas|no existe|non esiste|existiert nicht|bestaat niet|não existe|finns inte|findes ikke|nie istnieje|не существует|unbekannt|inconnu|sconosciut|desconocid|desconhecid|onbekend|okänd|ukendt|nieznan|not exist|見つかりません|存在しません|存在しない|不存在|宛先不明|リストにありません|ありませんでした|user not local",
    r"(?:host|domain|name|mx)\b.{0,60}\b(?:not found|unknown|nxdomain|does not exist|doesn'?t exist|not exist|invalid|no(?:t)? (?:mx|valid)|lookup fail\w*|couldn't be found|unrouteable|can'?t be found|not known)|nxdomain|unrouteable (?:mail )?(?:domain|address)|all relevant mx records point to|no (?:mx|valid mx|mail servers?|mail exchangers?)|nullmx|null mx|domain (?:name )?(?:not|isn)|hostname|name service error|address couldn't be found|could not be found|couldn't be found|couldn't find (?:a mail exchanger|any host)|non-existent hosts|nodename nor servname|illegal host|bad domain",
)  # fmt: skip

CERTAIN = (
    r"recipient address rejected: access denied|user unknown|no such user|unknown user|user ?not ?found|"
    r"(?:mailbox|account|recipient|address|user) (?:does not|doesn'?t) exist|unknown recipient|"
    r"recipient (?:is )?unknown|unknown (?:local part|mailbox)|no mailbox (?:here )?by that name|"
    r"does ?n[o']t have a[n]? .{0,40}account|recipientnotfound|address not found|address (?:couldn't|could not|was not|wasn't) be found|address wasn't found|invalid (?:recipient|mailbox|user)\\b"
)
"""Words that are used for nothing else: only a full box or a blocked sender outranks them."""

HARD_CODES = {"5.1.1", "5.1.2", "5.1.10", "5.1.3", "5.1.6", "5.1.0", "5.4.310"}
"""They mean that address or domain does not exist, where no word says otherwise."""
