package nl.wedervraag.shared.ui;

/** A page behind one of the rail's areas, reached by the links at its top. Each room that owns such a page has a bean of it. */
public interface Section {

    /** What stands together behind one entry of the rail. */
    enum Area {
        /** What answers rest on. */
        KNOWN("shell.rail.known", 15),
        TEAM("shell.rail.team", 40),
        ADMINISTRATION("shell.rail.administration", 50);

        private final String label;
        private final int place;

        Area(String label, int place) {
            this.label = label;
            this.place = place;
        }

        String label() {
            return label;
        }

        int place() {
            return place;
        }
    }

    /** Where whoever is at the page now finds it; a lead may look elsewhere than an administrator. */
    Area area();

    /** Its place among the area's links, from 0. */
    int place();

    /** The key of its name among the messages. */
    String label();

    /** The first part of its address, which alone leads to it. */
    String root();

    /** Whether it is shown to whoever is at the page now. */
    boolean shown();
}
