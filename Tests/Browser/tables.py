"""Makes tables as large as they get: 15,000 projects, 5,000 priorities, 1,800 organisations, 2,000 contacts.

For the bench and the walk of the officer alike. Every value is made by counting, so that two runs make the same file;
nothing in it is real, but for the names of the districts of Battambang.
"""

import csv
import io
import zipfile
from xml.sax.saxutils import escape

PROVINCES = [
    "Banteay Meanchey", "Battambang", "Kampong Cham", "Kampong Chhnang", "Kampong Speu", "Kampong Thom", "Kampot",
    "Kandal", "Koh Kong", "Kratie", "Mondulkiri", "Phnom Penh", "Preah Vihear", "Prey Veng", "Pursat", "Ratanakiri",
    "Siem Reap", "Preah Sihanouk", "Stung Treng", "Svay Rieng", "Takeo", "Oddar Meanchey", "Kep", "Pailin",
    "Tboung Khmum",
]
SECTORS = [
    "Health", "Education", "Agriculture", "Rural Development", "Water & Sanitation", "Transportation", "Energy",
    "Environment", "Climate change", "Gender", "Governance", "Tourism", "Community & Social Welfare", "ICT",
]
STATUSES = ["On-going", "On-going", "On-going", "Completed", "Pipeline", "1", "Not reported", "Suspended"]
YEARS = range(2023, 2029)
PLANS = ["Three-year rolling programme", "Annual programme", "Five-year plan"]
SUPPORT = ["Ongoing", "Promised", "Not yet"]
DISTRICTS = [
    ("ស្រុក", "បាណន់", "Banan"), ("ស្រុក", "ថ្មគោល", "Thma Koul"), ("ក្រុង", "បាត់ដំបង", "Battambang"),
    ("ស្រុក", "បវេល", "Bavel"), ("ស្រុក", "ឯកភ្នំ", "Aek Phnum"), ("ស្រុក", "មោងឫស្សី", "Moung Ruessei"),
    ("ស្រុក", "រតនមណ្ឌល", "Rotonak Mondol"), ("ស្រុក", "សង្កែ", "Sangkae"), ("ស្រុក", "សំឡូត", "Samlout"),
    ("ស្រុក", "សំពៅលូន", "Sampov Lun"), ("ស្រុក", "ភ្នំព្រឹក", "Phnum Proek"), ("ស្រុក", "កំរៀង", "Kamrieng"),
    ("ស្រុក", "គាស់ក្រឡ", "Koas Krala"), ("ស្រុក", "រុក្ខគិរី", "Rukh Kiri"),
]
DEPARTMENTS = [
    ("អភិវឌ្ឍន៍ជនបទ", ["agriculture", "transport"]), ("ធនធានទឹក និងឧតុនិយម", ["water"]), ("សុខាភិបាល", ["health"]),
    ("អប់រំ យុវជន និងកីឡា", ["education"]), ("កសិកម្ម រុក្ខាប្រមាញ់ និងនេសាទ", ["agriculture"]),
    ("បរិស្ថាន", ["environment"]), ("សង្គមកិច្ច អតីតយុទ្ធជន និងយុវនីតិសម្បទា", ["social"]),
    ("ការងារ និងបណ្តុះបណ្តាលវិជ្ជាជីវៈ", ["education", "economy"]), ("សាធារណការ និងដឹកជញ្ជូន", ["transport"]),
    ("កិច្ចការនារី", ["gender"]), ("រ៉ែ និងថាមពល", ["energy"]), ("រៀបចំដែនដី នគរូបនីយកម្ម និងសំណង់", ["land"]),
    ("ទេសចរណ៍", ["economy"]), ("ប្រៃសណីយ៍ និងទូរគមនាគមន៍", ["digital"]), ("ផែនការ", ["administration"]),
]
FAMILY = [
    "សុខ", "ចាន់", "កែវ", "លី", "ហេង", "ឈឹម", "ប៊ុន", "អ៊ុក", "ទេព", "មាស", "នួន", "ភឿង", "យិន", "រស់", "សំ", "អ៊ិន",
]
FAMILY_LATIN = [
    "Sok", "Chan", "Keo", "Ly", "Heng", "Chhoem", "Bun", "Ouk", "Tep", "Meas", "Nuon", "Phoeung", "Yin", "Ros", "Sam",
    "In",
]
GIVEN = [
    "សុភា", "ដារ៉ា", "វិចិត្រ", "សុជាតា", "បូផា", "រតនា", "ចន្ថា", "សុវណ្ណ", "ម៉ាលី", "វណ្ណា", "ពិសិដ្ឋ", "ស្រីមុំ",
    "កុសល",
    "សារ៉ាត់", "និមល", "ធារី", "បញ្ញា", "លក្ខិណា", "មករា", "សុខុម", "រដ្ឋា", "ណារិន", "ស្រីនាង", "វឌ្ឍនា", "ភារុណ",
]
GIVEN_LATIN = [
    "Sophea", "Dara", "Vichet", "Socheata", "Bopha", "Rattana", "Chantha", "Sovann", "Maly", "Vanna", "Piseth",
    "Sreymom", "Kosal", "Sarat", "Nimol", "Theary", "Panha", "Leakhena", "Makara", "Sokhom", "Ratha", "Narin",
    "Sreyneang", "Vathana", "Phearun",
]


def project_heads():
    kinds = [f"{kind} {whose}" for kind in ("Actual", "Planned") for whose in ("Own", "Other")]
    amounts = [f"{year} {kind}" for year in YEARS for kind in kinds]
    return [
        "PRN", "Official Title", "Project aim", "Status", "Start date", "Finish date", "RID", "Acronym", "Organisation",
        "TypeCode", "Funder", "Implementer", "Sector", "Sub-sector", "Districts", "Currency", "Total budget",
        *PROVINCES, "Nation Wide", "(Not Reported)", *amounts,
    ]


def project(number):
    """One row: two provinces for most, one in ten nationwide, one in twenty not reported."""
    body = number % 1800
    places = [""] * (len(PROVINCES) + 2)
    if number % 10 == 0:
        places[-2] = 100
    elif number % 20 == 7:
        places[-1] = 100
    else:
        places[number % 25] = 60
        places[(number * 7 + 3) % 25] = 40 if (number * 7 + 3) % 25 != number % 25 else 100
    district = f"02{number % len(DISTRICTS) + 1:02}" if number % 25 == 1 or (number * 7 + 3) % 25 == 1 else ""
    start = 2018 + number % 8
    amounts = []
    for year in YEARS:
        for kind in range(4):
            runs = start <= year <= start + 4 and (kind < 2) == (year <= 2026)
            amounts.append((number * 37 + year + kind) % 90000 + 1000 if runs else "")
    return [
        f"{body:04}{number:05}", f"Made project {number} for {SECTORS[number % 14].lower()} in the villages",
        f"To make what project {number} is for, so that the file is as long as real ones are.",
        STATUSES[number % 8], f"{number % 28 + 1:02}/{number % 12 + 1:02}/{start}", f"{start + 4}-12-31", f"{body:04}",
        f"MO{body}", f"Made Organisation {body}", number % 3 + 1, f"Made Agency {number % 60}",
        f"Made Organisation {(body + 1) % 1800}", SECTORS[number % 14],
        f"Sub-sector {number % 40}", district, "USD", (number % 500 + 1) * 1000, *places, *amounts,
    ]


def projects_csv(count):
    """A table of so many projects, as text."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(project_heads())
    writer.writerows(project(number) for number in range(count))
    return text.getvalue()


def joint_project(number):
    """The same project once more, filed by somebody else who pays for it: the two are one."""
    other = (number + 900) % 1800
    row = project(number)
    heads = project_heads()
    for head, value in [
        ("PRN", f"{other:04}{number:05}"), ("RID", f"{other:04}"), ("Acronym", f"MO{other}"),
        ("Organisation", f"Made Organisation {other}"),
    ]:
        row[heads.index(head)] = value
    return row


def priority_heads():
    return [
        "Project number", "Title", "Plan", "Year", "Sector", "District", "Amount (million riel)", "State of support",
    ]


def priority(number, districts):
    return [
        f"P-{number}", f"Made priority {number}", PLANS[number % 3], 2026 + number % 3, SECTORS[(number * 3) % 14],
        districts[number % len(districts)] if number % 9 else "", number % 400 + 1, SUPPORT[number % 3],
    ]


def gazetteer(communes=7):
    """Battambang with its districts by their names, and communes and villages that are made."""
    yield ["code", "level", "parent", "type_km", "type_latin", "type_en", "name_km", "name_latin"]
    yield ["02", "1", "", "ខេត្ត", "Khaet", "Province", "បាត់ដំបង", "Battambang"]
    for district, (kind, khmer, latin) in enumerate(DISTRICTS, 1):
        code, is_town = f"02{district:02}", kind == "ក្រុង"
        words = ("Krong", "Municipality") if is_town else ("Srok", "District")
        yield [code, "2", "02", kind, *words, khmer, latin]
        for commune in range(1, communes + 1):
            kind, *words = ("សង្កាត់", "Sangkat", "Quarter") if is_town else ("ឃុំ", "Khum", "Commune")
            name = f"គំរូ{khmer_digits(district * 10 + commune)}", f"Made {district * 10 + commune}"
            yield [f"{code}{commune:02}", "3", code, kind, *words, *name]
            place = f"{code}{commune:02}"
            yield [f"{place}01", "4", place, "ភូមិ", "Phum", "Village", f"ភូមិ{name[0]}", f"Phum {name[1]}"]


def khmer_digits(number):
    return "".join(chr(0x17E0 + int(digit)) for digit in str(number))


def organisation_heads():
    return ["RID", "Org_Name_E", "Acronym", "TypeCode", "Status", "Tel 1", "eMail", "Website"]


def organisation(number):
    """The body of the projects with the same number; one in four has an address."""
    return [
        f"{number:04}", f"Made Organisation {number}", f"MO{number}", number % 3 + 1, "Active",
        f"053 {700000 + number}", "" if number % 4 else f"office{number}@made.example", f"https://made{number}.example",
    ]


def agencies():
    """The funders of the projects, for the same table."""
    for number in range(60):
        kind = "Bilateral" if number % 2 else "Multilateral"
        reach = f"023 {400000 + number}", f"desk{number}@agency.example"
        yield [f"A{number:03}", f"Made Agency {number}", f"MA{number}", kind, "Active", *reach, ""]


def contact_heads():
    return ["ឈ្មោះ", "Name (Latin)", "ភេទ", "តួនាទី", "ស្ថាប័ន", "ទូរសព្ទ", "អ៊ីមែល"]


def contact(number, bodies=1800):
    """A person of an organisation; every twentieth is an earlier one again, written otherwise."""
    if number % 20 == 19:
        again = contact(number - 10, bodies)
        # With a zero-width space, as copied from a web page, in another organisation and with the same telephone.
        office, body = "អ្នកសម្របសម្រួល", f"Made Organisation {number % bodies}"
        return [again[0].replace(" ", " \u200b"), again[1], again[2], office, body, again[5], ""]
    one, other = number % len(FAMILY), number // len(FAMILY) % len(GIVEN)
    third = number // len(FAMILY) // len(GIVEN) % len(GIVEN)
    khmer = f"{FAMILY[one]} {GIVEN[other]}{GIVEN[third] if third else ''}"
    latin = f"{FAMILY_LATIN[one]} {GIVEN_LATIN[other]}{GIVEN_LATIN[third].lower() if third else ''}"
    office = "នាយកប្រតិបត្តិ" if number < bodies else "មន្ត្រីកម្មវិធី"
    return [
        khmer, latin, "ស្រី" if number % 2 else "ប្រុស", office, f"Made Organisation {number % bodies}",
        f"012 {100000 + number}", f"person{number}@made.example" if number % 2 else "",
    ]


def department(number):
    """The director of a department, whom a contact list names before anybody knows the department."""
    name, _ = DEPARTMENTS[number]
    return [
        f"{FAMILY[number]} {GIVEN[number + 8]}ណា", f"{FAMILY_LATIN[number]} {GIVEN_LATIN[number + 8]}na",
        "ស្រី" if number % 3 == 0 else "ប្រុស", "ប្រធានមន្ទីរ", f"មន្ទីរ{name}", f"012 {900000 + number}",
        f"department{number}@province.example" if number % 2 else "",
    ]


def write_csv(path, heads, rows, separator=","):
    with open(path, "w", newline="", encoding="utf-8-sig") as file:
        writer = csv.writer(file, delimiter=separator)
        writer.writerow(heads)
        writer.writerows(rows)


def write_xlsx(path, heads, rows, title="Projects"):
    """With shared strings, as Excel itself writes."""
    shared, order = {}, []

    def cell(place, value):
        if value == "":
            return ""
        if isinstance(value, int):
            return f'<c r="{place}"><v>{value}</v></c>'
        if value not in shared:
            shared[value] = len(order)
            order.append(value)
        return f'<c r="{place}" t="s"><v>{shared[value]}</v></c>'

    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        with book.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write((head + f'<worksheet xmlns="{main}"><sheetData>').encode())
            for number, row in enumerate([[f"{title} made for measuring"], [], heads, *rows], start=1):
                cells = "".join(cell(f"{column(place)}{number}", value) for place, value in enumerate(row))
                sheet.write(f'<row r="{number}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        book.writestr(
            "xl/sharedStrings.xml",
            head + f'<sst xmlns="{main}">' + "".join(f"<si><t>{escape(text)}</t></si>" for text in order) + "</sst>")
        book.writestr(
            "xl/workbook.xml",
            head + f'<workbook xmlns="{main}" xmlns:r="{kind}"><sheets>'
            f'<sheet name="{title}" sheetId="1" r:id="r1"/></sheets></workbook>')
        book.writestr(
            "xl/_rels/workbook.xml.rels",
            head + f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{kind}/worksheet" '
            f'Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{kind}/sharedStrings" '
            'Target="sharedStrings.xml"/></Relationships>')
        book.writestr(
            "_rels/.rels",
            head + f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{kind}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>')


def column(place):
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(65 + rest) + name
    return name
