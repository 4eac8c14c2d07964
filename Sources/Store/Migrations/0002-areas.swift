extension Schema {
    /// The units of the NCDD gazetteer, retired ones included.
    static let areas = Migration("0002 areas have codes and names") { engine in
        """
        CREATE TABLE area (
            code       \(engine.text) PRIMARY KEY CHECK (length(code) IN (2, 4, 6, 8)),
            kind       \(engine.text) NOT NULL,
            name_km    \(engine.text) NOT NULL CHECK (name_km <> ''),
            name_en    \(engine.text) NOT NULL,
            retired_on \(engine.text)
        );
        INSERT INTO area (code, kind, name_km, name_en) VALUES
            ('01', 'province', 'បន្ទាយមានជ័យ', 'Banteay Meanchey'),
            ('02', 'province', 'បាត់ដំបង', 'Battambang'),
            ('03', 'province', 'កំពង់ចាម', 'Kampong Cham'),
            ('04', 'province', 'កំពង់ឆ្នាំង', 'Kampong Chhnang'),
            ('05', 'province', 'កំពង់ស្ពឺ', 'Kampong Speu'),
            ('06', 'province', 'កំពង់ធំ', 'Kampong Thom'),
            ('07', 'province', 'កំពត', 'Kampot'),
            ('08', 'province', 'កណ្តាល', 'Kandal'),
            ('09', 'province', 'កោះកុង', 'Koh Kong'),
            ('10', 'province', 'ក្រចេះ', 'Kratié'),
            ('11', 'province', 'មណ្ឌលគិរី', 'Mondulkiri'),
            ('12', 'capital', 'ភ្នំពេញ', 'Phnom Penh'),
            ('13', 'province', 'ព្រះវិហារ', 'Preah Vihear'),
            ('14', 'province', 'ព្រៃវែង', 'Prey Veng'),
            ('15', 'province', 'ពោធិ៍សាត់', 'Pursat'),
            ('16', 'province', 'រតនគិរី', 'Ratanakiri'),
            ('17', 'province', 'សៀមរាប', 'Siem Reap'),
            ('18', 'province', 'ព្រះសីហនុ', 'Preah Sihanouk'),
            ('19', 'province', 'ស្ទឹងត្រែង', 'Stung Treng'),
            ('20', 'province', 'ស្វាយរៀង', 'Svay Rieng'),
            ('21', 'province', 'តាកែវ', 'Takéo'),
            ('22', 'province', 'ឧត្តរមានជ័យ', 'Oddar Meanchey'),
            ('23', 'province', 'កែប', 'Kep'),
            ('24', 'province', 'ប៉ៃលិន', 'Pailin'),
            ('25', 'province', 'ត្បូងឃ្មុំ', 'Tboung Khmum');
        """
    }
}
