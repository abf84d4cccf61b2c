package nl.wedervraag.access;

/** How a person wants pages to look; SYSTEM follows the device. */
public enum ColourScheme {
    SYSTEM,
    LIGHT,
    DARK
}
