package nl.wedervraag.coediting.model;

/** Why a document or a step is refused. */
public enum Reason {
    /** A key is missing, of another type than it should be, or not known at all. */
    MALFORMED,
    UNKNOWN_NODE,
    UNKNOWN_MARK,
    UNKNOWN_STEP,
    UNKNOWN_ATTRIBUTE,
    /** An attribute's value isn't of its type or not among those listed. */
    INVALID_ATTRIBUTE,
    /** A link to anything but http, https or mailto, however it is disguised. */
    FORBIDDEN_LINK,
    CONTROL_CHARACTER,
    UNPAIRED_SURROGATE,
    /** A step that begins or ends inside a character. */
    SPLIT_SURROGATE,
    EMPTY_TEXT,
    /** Neighbouring texts with the same marks that should be one. */
    UNJOINED_TEXT,
    /** A mark twice, in a place that doesn't allow it, or beside one that excludes it. */
    INVALID_MARKS,
    /** Children that their parent's content expression doesn't allow. */
    INVALID_CONTENT,
    /** A range that ends before it begins. */
    REVERSED_RANGE,
    /** A position outside the document. */
    OUT_OF_RANGE,
    /** A slice whose sides are said to be open deeper than it is. */
    INVALID_SLICE,
    /** The step doesn't fit what it is applied to. */
    DOES_NOT_FIT,
    /** A step that may only change structure would overwrite content. */
    OVERWRITES_CONTENT,
    TOO_LARGE,
    TOO_DEEP
}
