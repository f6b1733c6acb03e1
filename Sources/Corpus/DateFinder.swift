import Annotation

enum DateFinder {
    static func date(ofField text: String) -> CalendarDate? {
        CalendarDate(iso: text)
    }
}
