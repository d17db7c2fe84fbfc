package org.zhunsheng.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says in the API's description what the types say already: a component that is {@link Nullable} may be null, every
 * other one is always there. Records are what the API sends and receives.
 */
@Component
class RecordSchemas implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) return null;
        var java = type.getType() == null ? null : Json.mapper().constructType(type.getType());
        if (java != null && java.getRawClass().isRecord() && type.getName() == null) type.setName(name(java));
        Schema<?> schema = chain.next().resolve(type, context, chain);
        if (schema == null || java == null) return schema;
        if (java.isMapLikeType() && java.getContentType().isJavaLangObject()) schema.setAdditionalProperties(true);
        var model = model(schema, context);
        if (java.getRawClass().isRecord() && model != null && model.getProperties() != null)
            for (var component : java.getRawClass().getRecordComponents()) {
                unwrap(model, component, context);
                complete(model, component, context);
            }
        return schema;
    }

    /** What stands unwrapped in a record has all properties of its own model, references among them. */
    private static void unwrap(Schema<?> model, RecordComponent component, ModelConverterContext context) {
        if (!component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) return;
        var inner = model(context.resolve(new AnnotatedType(component.getGenericType())), context);
        if (inner == null || inner.getProperties() == null) return;
        inner.getProperties().forEach((name, property) -> model.getProperties().putIfAbsent(name, property));
    }

    /** Unique among the modules, which may well call different things by the same word. */
    private static String name(JavaType record) {
        var raw = record.getRawClass();
        var module = raw.getPackageName().replaceFirst(".*\\.", "");
        var own =
                module + raw.getName().substring(raw.getPackageName().length()).replace('$', '.');
        return record.getBindings().getTypeParameters().stream()
                .map(argument -> "." + argument.getRawClass().getSimpleName())
                .collect(Collectors.joining("", own, ""));
    }

    private static @Nullable Schema<?> model(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        if (reference == null) return schema;
        return context.getDefinedModels().get(reference.substring(REFERENCE.length()));
    }

    private static void complete(Schema<?> model, RecordComponent component, ModelConverterContext context) {
        var name = component.getName();
        var property = model.getProperties().get(name);
        if (property == null) return;
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            if (model.getRequired() == null || !model.getRequired().contains(name)) model.addRequiredItem(name);
        } else {
            // Beside a reference nothing else counts, so what may be null is written out.
            var own = property.get$ref() == null ? property : AnnotationsUtils.clone(model(property, context), false);
            if (own != null) model.getProperties().put(name, own.nullable(true));
        }
    }
}
