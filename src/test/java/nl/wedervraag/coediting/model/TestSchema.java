package nl.wedervraag.coediting.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Schemas that the model is held to: the product's own, and two that it has never seen. */
enum TestSchema {
    /** Ours. */
    ANSWERS("/nl/wedervraag/coediting/schema.json"),
    /** In the shape of the one that the libraries are tested with: prosemirror-schema-basic with lists. */
    BASIC("/nl/wedervraag/coediting/model/basic-schema.json"),
    /** In the shape of prosemirror-tables, with counted children, inline nodes with content, and marks on blocks. */
    TABLES("/nl/wedervraag/coediting/model/table-schema.json");

    private final JsonNode json;
    private final Schema schema;

    TestSchema(String resource) {
        json = load(resource);
        schema = name().equals("ANSWERS") ? Schema.listed() : Schema.read(json);
    }

    private static JsonNode load(String resource) {
        try (InputStream file = TestSchema.class.getResourceAsStream(resource)) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file, resource));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Schema schema() {
        return schema;
    }

    List<NodeType> nodeTypes() {
        return json.path("nodes").propertyNames().stream().map(schema::nodeType).toList();
    }

    List<MarkType> markTypes() {
        return json.path("marks").propertyNames().stream().map(schema::markType).toList();
    }

    NodeType top() {
        return schema.nodeType(json.path("topNode").stringValue());
    }
}
