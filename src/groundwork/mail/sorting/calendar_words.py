"""Months and weekdays as people write them, folded to lower case without accents."""

MONTHS = (
    "january jan januar jaenner janner janvier janv enero ene gennaio gen januari janeiro tammikuu tammikuuta stycznia styczen sty leden ledna ianuarie ocak января январь січня januarja",
    "february feb febr februar feber fevrier fevr febrero febbraio februari fevereiro fev helmikuu helmikuuta lutego luty lut unor unora februarie subat февраля февраль лютого",
    "march mar marz maerz mrz mars marzo maart mrt marco maaliskuu maaliskuuta marca marzec brezen brezna marcius martie mart марта март березня",
    "april apr avril avr abril abr aprile huhtikuu huhtikuuta kwietnia kwiecien kwi duben dubna aprilis aprilie nisan апреля апрель квітня",
    "may mai mayo maggio mag mei maj maio toukokuu toukokuuta maja kveten kvetna majus mayis мая май травня",
    "june jun juni juin junio giugno giu junho kesakuu kesakuuta czerwca czerwiec cze cerven cervna junius iunie haziran июня июнь червня",
    "july jul juli juillet juil julio luglio lug julho heinakuu heinakuuta lipca lipiec lip cervenec cervence julius iulie temmuz июля июль липня",
    "august aug aout agosto ago augustus augusti elokuu elokuuta sierpnia sierpien sie srpen srpna augusztus agustos августа август серпня",
    "september sept sep septembre septiembre settembre set setembro syyskuu syyskuuta wrzesnia wrzesien wrz zari szeptember septembrie eylul сентября сентябрь вересня",
    "october oct oktober okt octobre octubre ottobre ott outubro out lokakuu lokakuuta pazdziernika pazdziernik paz rijen rijna octombrie ekim октября октябрь жовтня",
    "november nov novembre noviembre novembro marraskuu marraskuuta listopada listopad lis noviembrie kasim ноября ноябрь",
    "december dec dezember dez decembre diciembre dic dicembre dezembro des desember joulukuu joulukuuta grudnia grudzien gru prosinec prosince aralik декабря декабрь грудня",
)

WEEKDAYS = (
    "monday mon montag lundi lunes lunedi maandag segunda segunda-feira mandag maanantai maanantaina poniedzialek poniedzialku pondeli понедельник понедельника pn 月曜日 月曜 星期一 周一 lun",
    "tuesday tue tues dienstag mardi martes martedi dinsdag terca terca-feira tisdag tirsdag tiistai tiistaina wtorek wtorku utery вторник вторника 火曜日 火曜 星期二 周二",
    "wednesday wed mittwoch mercredi miercoles mercoledi woensdag quarta quarta-feira onsdag keskiviikko keskiviikkona srode sroda srody streda среду среда среды 水曜日 水曜 星期三 周三",
    "thursday thu thur thurs donnerstag jeudi jueves giovedi donderdag quinta quinta-feira torsdag torstai torstaina czwartek czwartku ctvrtek четверг четверга 木曜日 木曜 星期四 周四",
    "friday fri freitag vendredi viernes venerdi vrijdag sexta sexta-feira fredag perjantai perjantaina piatek piatku patek пятницу пятница пятницы 金曜日 金曜 星期五 周五",
    "saturday samstag sonnabend samedi sabado sabato zaterdag lordag lauantai lauantaina sobote sobota soboty субботу суббота 土曜日 土曜 星期六 周六",
    "sunday sonntag dimanche domingo domenica zondag sondag sunnuntai sunnuntaina niedziele niedziela niedzieli воскресенье 日曜日 星期日 周日 星期天",
)

SEASONS = {
    6: "summer sommer ete verano estate zomer verao sommar sommeren lata kesa summers after-summer",
    9: "autumn fall herbst automne otono autunno herfst outono hosten host efterar syksy jesien jesieni",
    1: "new-year neujahr nouvel-an",
    3: "spring fruhling fruhjahr printemps primavera voorjaar lente varen foraret varen wiosna wiosne",
}

NEXT = (
    "next nachsten nachste nachster nachstes kommenden kommende kommender prochain prochaine proximo "
    "proxima prossimo prossima volgende aanstaande komende nasta kommande naeste neste przyszly "
    "przyszlym najblizszy seguinte viene следующий следующую 来週 下周 下星期"
)

NUMBER_WORDS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "couple": 2, "few": 3,
    "einem": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "un": 1, "une": 1, "deux": 2,
    "trois": 3, "dos": 2, "tres": 3, "due": 2, "tre": 3, "twee": 2, "drie": 3, "dois": 2,
    "tva": 2, "to": 2,
}  # fmt: skip

BEFORE_A_MONTH = (
    "in im en em a i w u v we until till after nach apres despues dopo na vanaf efter etter po ab early late "
    "mid end of ende anfang mitte debut fin begin eind eind- start from fran fra od since ultimo in- by around "
    "again do till depois meados finales principios hasta fino tot fine inizio meta poczatku koniec koncu mia"
)
"""What stands before a month, where its word could mean something else ("may", "mars")."""

CLEAR_MONTHS = "june july juni juli juin aout mayo abril maart april avril"
"""Short words that are a month wherever they stand."""
