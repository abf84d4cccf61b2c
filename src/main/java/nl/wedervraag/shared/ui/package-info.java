/**
 * The shell around every page (rail, sheet, position on top, oneself), the pages for what went wrong, and the few
 * components that rooms share. It knows no room: rooms hand it their {@link nl.wedervraag.shared.ui.RailEntry},
 * {@link nl.wedervraag.shared.ui.PositionChoices} and {@link nl.wedervraag.shared.ui.Oneself}.
 */
@NamedInterface("ui")
@NullMarked
package nl.wedervraag.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
