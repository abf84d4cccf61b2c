package nl.wedervraag.access;

import jakarta.servlet.http.HttpServletRequest;

/** The path as servlets see it, decoded and normalised, whichever of them is meant. */
final class RequestPath {

    private RequestPath() {}

    static String of(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
