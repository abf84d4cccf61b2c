/** The page of the question bank. */
@NullMarked
package nl.wedervraag.questions.ui;

import org.jspecify.annotations.NullMarked;
