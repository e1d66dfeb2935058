"""The headings that lists come with, and the field that each of them means.

A heading is compared as `folded` leaves it: letters only, small, without accents.
"""

import unicodedata

_HEADINGS: dict[str, str] = {
    "given": """
        firstname givenname given first forename forenames christianname preferredname
        preferredfirstname knownas vorname vornamen rufname prenom voornaam nombre""",
    "family": """
        lastname familyname surname last family nachname familienname zuname nomdefamille
        apellido apellidos achternaam cognome""",
    "name": """
        name names fullname displayname contactname person people who nameofperson vollername
        vorundnachname vornamenachname ansprechpartner ansprechpartnerin nomcomplet
        nombrecompleto""",
    "organisation": """
        company companyname currentcompany employer employername currentemployer organisation
        organization organisationname organizationname org firm business companies institution
        workplace unternehmen firma firmenname arbeitgeber aktuellerarbeitgeber entreprise societe
        employeur empresa bedrijf werkgever azienda""",
    "title": """
        jobtitle position role jobrole currentposition currentrole currenttitle currentjobtitle
        organizationtitle organisationtitle headline designation profession occupation job
        berufsbezeichnung berufstitel funktion beruf stelle stellenbezeichnung jobtitel poste
        fonction puesto cargo functie title""",
    "url": """
        url linkedin linkedinurl linkedinprofile linkedinprofileurl linkedinlink profile
        profileurl profilelink publicprofileurl profil profillink linkedinprofil link website
        websitevalue webpage web homepage webseite internetseite""",
    "tie": """
        tie relationship relation relationvalue connection howmet howwemet howimet metat wherewemet
        howdoyouknowthem howdoiknowthem howiknowthem howyouknowthem howknown knownthrough
        knownfrom beziehung woher kennengelernt woherbekannt""",
    "place": """
        city town location place basedin country addresscity addresscountry homecity
        businesscity ort stadt wohnort land ville ciudad""",
    "note": """
        note notes comment comments remark remarks memo notiz notizen bemerkung bemerkungen
        anmerkung anmerkungen kommentar kommentare remarque remarques notas""",
    "connected_on": "connectedon verbundenam",
    # Facts that belong beside the person but need their heading to be understood.
    "aside": """
        classyear classof class gradyear graduationyear yearofgraduation yeargraduated degree
        course programme program major college abschlussjahr jahrgang studiengang abschluss labels
        label groupmembership categories category tags tag kategorie kategorien gruppe group""",
    "email": """
        email emails emailaddress emailadresse mail mailaddress mailadresse epost courriel correo
        """,
    "phone": """
        phone phones phonenumber telephone telephonenumber tel mobile cell telefon mobil handy
        rufnummer telefonnummer""",
}
_FIELD_OF = {heading: field for field, words in _HEADINGS.items() for heading in words.split()}

# What people allow, in any heading that holds one of these: it is about how to write or call.
_CONSENT = (
    *("willing", "consent", "permission", "optin", "maywe", "oktoc", "happyto", "opento"),
    *("offeredto", "offerto", "agreed", "preferredcontact", "contactpreference", "bestway"),
    *("preferredmethod", "howtocontact", "bereit", "einwillig", "einverstanden"),
)
_LONGEST = 40
_PHONE = ("phone", "telefon", "mobil")
_ABOUT_AN_ADDRESS = ("typ", "label", "display", "status", "date", "valid", "phonetic", "fax")


def folded(heading: str) -> str:
    """`heading` in small letters alone: "E-mail 1 - Value" becomes "emailvalue"."""
    letters = unicodedata.normalize("NFKD", heading.casefold())
    return "".join(letter for letter in letters if letter.isalpha())


def field_of(heading: str) -> str | None:
    """The field that a heading means, or None; consent and class years are notes."""
    key = folded(heading)
    if len(key) > _LONGEST:
        return None
    if _FIELD_OF.get(key) == "aside" or any(part in key for part in _CONSENT):
        return "note"
    if key in _FIELD_OF:
        return _FIELD_OF[key]
    if any(part in key for part in _ABOUT_AN_ADDRESS):
        return None
    if "email" in key:
        return "email"
    return "phone" if any(part in key for part in _PHONE) else None


def is_well_known(heading: str) -> bool:
    """Whether `heading` is one of the usual words, and does not only hold one of them."""
    return folded(heading) in _FIELD_OF


def needs_its_heading(heading: str) -> bool:
    """Whether words under `heading` are kept in the note together with the heading itself."""
    return bool(folded(heading)) and _FIELD_OF.get(folded(heading)) != "note"


def is_preferred(heading: str) -> bool:
    """Whether `heading` holds the name a person goes by, before the one in the register."""
    return folded(heading) in {"preferredname", "preferredfirstname", "knownas", "rufname"}
