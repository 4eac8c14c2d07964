"""Makes tables as large as they get: 15,000 projects as CSV and XLSX, 5,000 priorities of one province.

Every value is made by counting, so that two runs make the same file; nothing in it is real.
"""

import csv
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
DISTRICTS = 14


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
    district = f"02{number % 14 + 1:02}" if number % 25 == 1 or (number * 7 + 3) % 25 == 1 else ""
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


def priority_heads():
    return [
        "Project number", "Title", "Plan", "Year", "Sector", "District", "Amount (million riel)", "State of support",
    ]


def priority(number, districts):
    return [
        f"P-{number}", f"Made priority {number}", PLANS[number % 3], 2026 + number % 3, SECTORS[(number * 3) % 14],
        districts[number % len(districts)] if number % 9 else "", number % 400 + 1, SUPPORT[number % 3],
    ]


def write_csv(path, heads, rows):
    with open(path, "w", newline="", encoding="utf-8-sig") as file:
        writer = csv.writer(file)
        writer.writerow(heads)
        writer.writerows(rows)


def write_xlsx(path, heads, rows):
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
            for number, row in enumerate([["Projects made for measuring"], [], heads, *rows], start=1):
                cells = "".join(cell(f"{column(place)}{number}", value) for place, value in enumerate(row))
                sheet.write(f'<row r="{number}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        book.writestr(
            "xl/sharedStrings.xml",
            head + f'<sst xmlns="{main}">' + "".join(f"<si><t>{escape(text)}</t></si>" for text in order) + "</sst>")
        book.writestr(
            "xl/workbook.xml",
            head + f'<workbook xmlns="{main}" xmlns:r="{kind}"><sheets>'
            '<sheet name="Projects" sheetId="1" r:id="r1"/></sheets></workbook>')
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
