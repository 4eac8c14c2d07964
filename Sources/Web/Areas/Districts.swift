import Dialogue
import HTTPTypes
import Store

/// `/{province}/districts`: the municipalities, districts and khans of a province, and one more typed in by hand.
enum Districts {
    static let routes: [Route] = [
        .get("/{province}/districts", .plan) { $0.show(try await page($0, Entered())) },
        .post("/{province}/districts", .plan, enter),
    ]

    private static let kinds: [AreaKind] = [.municipality, .district, .khan]

    private static func enter(_ visit: Visit) async throws -> Answer {
        let province = try own(visit)
        let form = try await visit.form()
        var entered = Entered(form)
        guard let kind: AreaKind = form.word("kind") else {
            entered.refuse("kind", .areaChooseKind)
            return visit.show(try await page(visit, entered), status: .unprocessableContent)
        }
        do {
            let district = try Area(
                district: form["code"], of: province, kind: kind, nameKhmer: form["name_km"],
                nameEnglish: form["name_en"])
            return try await visit.act(form) { writer in
                try writer.enter(district)
                return "/\(province.short)/districts"
            }
        } catch let refusal as Area.Refusal {
            entered.refuse(refusal.field, refusal.phrase)
            return visit.show(try await page(visit, entered), status: .unprocessableContent)
        }
    }

    /// One's own province; another one is not there.
    private static func own(_ visit: Visit) throws -> Province {
        let province = try visit.province()
        guard visit.worksIn(province) else { throw StoreError.missing }
        return province
    }

    private static func page(_ visit: Visit, _ entered: Entered) async throws -> Page {
        let province = try own(visit)
        let districts = try await visit.read { try $0.areas(of: province, level: .district) }
        let language = visit.language
        let fields = Fields(entered, in: language)
        let kinds = kinds.map { (value: $0.rawValue, label: "\($0.phrase, language)" as HTML) }
        return Page(
            .districts, in: language,
            """
            <h1>\(.districts, language)</h1>
            \(fields.summary)
            <p>\(.areaOfProvince(province, districts.filter { $0.retired == nil }.count), language)</p>
            \(list(districts, language))
            <section class="card"><h2>\(.areaEnter, language)</h2>
            <form method="post" action="/\(province.short)/districts" novalidate data-keep="district \(province.short)">
            \(visit.keyField)
            \(fields.chips("kind", .areaKind, kinds, required: true))
            \(fields.line("code", .areaCode, hint: .areaCodeHint(province), required: true))
            \(fields.bilingual("name", .areaName, hint: .areaNameHint, required: true))
            \(fields.kept)
            <div class="actions"><button>\(.save, language)</button>\(fields.forget)</div>
            </form></section>
            """
        ).trail(("/\(province.short)", province.name.text(in: language)))
    }

    private static func list(_ districts: [Area], _ language: Language) -> HTML {
        guard !districts.isEmpty else { return "<p class=\"empty\">\(.areaNoDistricts, language)</p>" }
        return """
            <table class="stack"><thead><tr><th scope="col">\(.areaCode, language)</th>
            <th scope="col">\(.areaName, language)</th><th scope="col">\(.areaNameLatin, language)</th>
            <th scope="col">\(.areaRetired, language)</th></tr></thead>
            <tbody>\(districts.html { row($0, language) })</tbody></table>
            """
    }

    private static func row(_ area: Area, _ language: Language) -> HTML {
        let latin: HTML? = area.nameEnglish.isEmpty ? nil : "<span lang=\"en\">\(area.nameEnglish)</span>"
        let retired: HTML? = area.retired.map { "\($0, language)" }
        return """
            <tr><th scope="row"><span class="number">\(area.code.text)</span></th>
            <td data-label="\(.areaName, language)"><span lang="km">\(area.fullName.khmer)</span></td>
            <td data-label="\(.areaNameLatin, language)">\(latin)</td>
            <td data-label="\(.areaRetired, language)">\(retired)</td></tr>

            """
    }
}
