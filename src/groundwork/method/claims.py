"""The words that claim a tie or a referral (S1); whether it is recorded is asked elsewhere."""

from groundwork.method.prose import phrases

_REACH = (
    r"(?:write|writing|contact\w*|talk\w*|speak\w*|get|getting|reach\w*|e-?mail\w*|call\w*|ring|approach\w*|drop|look you|try|start|meet\w*|see|send|message|"
    r"ask|asking|turn|come|phone|introduce|be in touch|connect|go to you|pick your)"
)
_PERSON = r"(?:i|we|me)"
REFERRED = phrases(
    rf"(?:suggest\w*|recommend\w*|propos\w*|thought|thinks|insisted|urges|urged) (?:that )?{_PERSON}(?: (?:should|might|could|ought to|try to))? (?:\w+ ){{0,2}}?{_REACH}[^.?!\n]{{0,60}}",
    r"(?:suggest\w*|recommend\w*) (?:writing|contacting|talking|speaking|getting|reaching|e-?mailing|calling|asking|approaching|meeting) [^.?!\n]{0,30}you",
    r"(?:suggested|recommended|mentioned) (?:you|your name)(?: to me| as)?",
    rf"(?:told|asked|advised|encouraged|urged|invited) me (?:to|that i should) (?:\w+ )?{_REACH}[^.?!\n]{{0,30}}\byou\b",
    r"(?:says?|said|told me|tells me|thinks?|thought|felt|believes) (?:that )?(?:i should|we should|you (?:would|might|could|'d) (?:have (?:time|a moment|some|something)|be (?:the|a|willing|happy|open|good|able|glad)|help|talk|not mind|speak)|to (?:write|contact|talk|speak|get in touch|e-?mail|call)) ?[^.?!\n]{0,30}",
    r"refer(?:red|s)? (?:me|us) to you|i (?:was|have been|am|got) referred(?: to you)?|referred (?:to you )?by",
    r"(?:i was|was i|been|come|came|comes|you were|you are|name was|highly|warmly|were)(?: \w+)? recommended(?: to me)?(?: \w+)? by",
    rf"(?:told|asked|advised|encouraged|urged) by [^.?!,;]{{1,60}}? to (?:\w+ )?{_REACH}[^.?!\n]{{0,16}}",
    r"(?:gave|given|giving|passed|passing|sent|handed|slipped|shared|got|had|have|took|with)(?: me| us)?(?: on)? your (?:name|e-?mail|address|number|contact|details|card)(?: (?:to me|from|by|through|via))?",
    r"(?:put|puts|putting) (?:me|us) (?:in touch|in contact|on to you|onto you)|(?:put|brought) us together",
    r"(?:introduced|connected|is introducing|has introduced) (?:us|me to you)|introduced to you by",
    r"pointed me (?:to|towards?|at|in) (?:you\b|your (?:direction|way))|sent me (?:to you|your way)|steered me (?:to|towards) you",
    r"(?:at|on|upon|following|with) (?:the )?(?:suggestion|recommendation|advice|urging|introduction|request|encouragement)(?: of| from)|(?:'s|s') (?:suggestion|recommendation|referral|introduction|kind introduction)",
    r"our (?:mutual|common|shared) (?:friend|acquaintance|contact|colleague)|(?:mentioned|gave) your name",
    r"(?:named|nominated) you as",
)  # fmt: skip
# "we met the deadline" is no claim; "we met a year ago" is one.
_MET_YOU = r"met(?! (?:the|its|their|our|every|no|some|an?) (?!year|few|couple|while|week|month|other|time|long)\w+)"
MET = phrases(
    r"we (?:got|fell to|ended up) (?:talking|chatting)",
    rf"we(?: \w+ly| all| first| last|'ve| have| had| both|'d| once| (?:have|had) (?:already|also))? (?:{_MET_YOU}|spoke|talked|chatted|spoken|bumped into|crossed paths|shared a|sat (?:together|next|at|side)|exchanged|worked (?:together|alongside|side by side))",
    r"our (?:\w+ )?(?:conversation|chat|talk|call|discussion|meeting|encounter|exchange|phone call)",
    rf"(?:we|you and i) (?:\w+ )?(?:last )?(?:spoke|{_MET_YOU}|talked|chatted|discussed|agreed)",
    r"(?:i|when i|having|after i|since i|where i)(?: \w+ly| once| first| also)? (?:met|spoke (?:to|with)|talked (?:to|with)|chatted (?:to|with)|bumped into|ran into) you",
    r"(?:nice|great|good|lovely|pleasure|wonderful|nicest|pleased|enjoyed|loved|fun|after|since|from|remember|privilege)(?: to)? (?:meeting|met|meet|speaking (?:with|to)|talking (?:with|to)|chatting (?:with|to)|chat with) you",
    r"(?:great|nice|good|lovely) to (?:meet|see|speak to|talk to|chat with|catch up with) you (?:at|in|on|last|yesterday|again|the other)",
    r"you (?:may|might|will|probably|perhaps|'ll) (?:\w+ )?(?:remember|recall) me|you and i (?:\w+ )?(?:met|spoke|talked|chatted)|i was (?:one of )?your (?:student|intern|pupil)",
    r"we (?:have known each other|go back|were (?:colleagues|together|introduced|neighbours)|used to work)|you were kind enough to (?:talk|chat|speak|meet)|introduced myself to you|shook (?:your hand|hands with you)|(?:you told me|you said to me) (?:at|when|last)",
)  # fmt: skip
FELLOW = phrases(
    r"fellow (?:\w+ ){0,2}?(?:graduates?|alum\w*|students?|classmates?|old (?:boy|girl)|undergraduates?|postgraduates?)",
    r"(?:same|your old|your former|our old|our former|our shared|our own) (?:\w+ )?(?:department|university|school|college|course|faculty|alma mater|degree|hall of residence|programme|polytechnic|lecture (?:hall|room)|campus)",
    r"our (?:alma mater|university|college|faculty)|my (?:own )?alma mater(?: too)?|like you,? i (?:studied|graduated|went|read|did|took)|i,? like you,? (?:studied|went|graduated)",
    r"i (?:\w+ )?(?:went to|attended|studied at|was at|am at) your (?:old |former )?(?:school|college|university|department)",
    r"(?:we're|we are|we were|being) both (?:\w+ )?(?:alum\w*|graduates?|students?|old (?:boys|girls))|we both (?:\w+ )?(?:studied|graduated|went to|attended|took|read|did|came (?:from|through|out)|sat)|(?:i|we) (?:also |too )?(?:studied|graduated|went|was|were)(?: \w+){0,4} (?:where|as|like) you (?:did|studied|were|went)",
    r"(?:\w+ )?years? (?:after|behind|below) you(?! (?:wrote|said|published|built|opened|led|made|started|moved|left|spoke|began|won|ran))|(?:as )?(?:an )?alum(?:na|nus|ni)? of the same",
)  # fmt: skip
CHILD = phrases(
    r"your (?:\w+ )?(?:daughter|son|sons|daughters|children|child|kids?|boy|girl|twins)(?:'s|s')?(?: \w+)?",
)
_RELATIVE = r"(?:my|our) (?:late |own )?(?:mother|father|mum|mom|dad|mam|parents|stepfather|stepmother|step-\w+|folks|mummy|daddy)(?:'s)?"
FAMILY = phrases(
    rf"{_RELATIVE}(?:,? [^.?!,;\n]{{1,40}},)? (?:\w+ ){{0,3}}?(?:know|knows|knew|worked|works|used to|was at|is a|was a|are|were|went to|met|plays|played|sings|sang|rows|grew up|shared|studied|served|sits|lives?|live)[^.?!\n]{{0,40}}\b(?:you|yours)\b",
    rf"{_RELATIVE}(?:,? [^.?!,;\n]{{1,40}},)? (?:\w+ ){{0,2}}?(?:was|is|were|are|sat|rowed|sang|served|studied|has been|have been|taught|worked|lives?) (?:\w+ ){{0,3}}?your (?:\w+ )?(?:year|class|school|college|choir|team|house|village|ship|regiment|street|office|student|pupil|teacher|neighbour|colleague|friend|boss|apprentice|accountant|dentist|doctor)s?",
    rf"{_RELATIVE} (?:old |good |close |dear |best |school )?(?:friend|neighbour|colleague|schoolfriend|workmate)s?",
    rf"(?:friend|colleague|neighbour|classmate|schoolmate)s? of {_RELATIVE}",
    rf"you (?:\w+ )?(?:know|knew|worked with|met|went to school with|grew up with|studied with|are a friend of|trained with|taught) {_RELATIVE}",
    rf"you and {_RELATIVE}|{_RELATIVE} and you",
)  # fmt: skip
ONLY_SAYS = phrases(
    r"(?:told|tells|tell|says?|said|mentions|mentioned|remarked|reads|read|talks|talked|showed|often)"
)
