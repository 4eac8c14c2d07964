/// What should have stood in a field of an imported file. Its sentences are in `words`.
package enum Expectation: Hashable, Sendable {
    /// As many cells as the header has.
    case columns(Int)
    /// Two, four, six or eight digits.
    case areaCode
    /// A type of unit the gazetteer knows.
    case areaType
    /// A code as long as the type of the unit asks for.
    case areaCodeOf(AreaCode.Level)
    /// The number of the level the code has.
    case level(Int)
    /// A unit with this code, in the file or already known.
    case parent(String)
    case name
    /// A name without doubled, odd or invisible spaces; it is read without them.
    case plainSpaces
    /// A value that an earlier row does not have already.
    case unique(firstRow: Int)
    case identifier
    /// A code of this list.
    case code(CodeList)
    /// A currency with the amount, or a default currency of the activity.
    case currency
    case decimal
    /// A number from 0 to 100.
    case share
    /// A share with each, because there are several.
    case shareOfEach
    /// Shares that sum to 100.
    case sharesOf100
    /// A day as year-month-day that exists.
    case date
    /// A day that can be meant: not of the year 1 or 9999.
    case likelyDate
    /// One of these elements; the first is read.
    case one
    /// An end that is not before the start.
    case endAfterStart
    /// The period of the budget that is revised, and not only a part of it.
    case revisedPeriod
    /// Latitude and longitude in degrees.
    case point
    /// In a cell of a table.
    case cell(CellExpectation)

    /// The lists of codes an IATI record refers to.
    package enum CodeList: Hashable, Sendable {
        case activityStatus, activityDateType, organisationRole, country, region, sector, transactionType
    }
}
