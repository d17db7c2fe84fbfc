package org.zhunsheng.kernel.draw;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Draws over HTTP; see the public contract. */
@RestController
@Tag(name = "抽签", description = "随机抽取：先承诺，后抽取，任何人可以复算")
@RequestMapping("/api/v1/draws")
class DrawApi {

    private final Draws draws;
    private final DrawDesk desk;

    DrawApi(Draws draws, DrawDesk desk) {
        this.draws = draws;
        this.desk = desk;
    }

    /** The public value that was waited for, where one is. */
    record Reveal(@Nullable String value) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "承诺一次抽签：固定名录库、检查人员、规则和保密种子的摘要", description = "限工作人员。任何运气都抽不成的，说明原因并拒绝")
    DrawView commit(@RequestBody DrawWish wish) {
        return DrawView.of(desk.commit(wish), draws);
    }

    @PostMapping("/{id}/draw")
    @Operation(summary = "抽取：公开种子，得出结果，只能一次", description = "限工作人员。承诺时约定了公开数值的，请在 value 中填写")
    DrawView draw(@PathVariable UUID id, @RequestBody(required = false) @Nullable Reveal reveal) {
        return DrawView.of(desk.draw(id, reveal == null ? null : reveal.value()), draws);
    }

    @GetMapping("/{id}")
    @Operation(summary = "一次抽签和复算所需的一切", description = "任何人可看；抽取以前看不到种子和结果")
    DrawView one(@PathVariable UUID id, @RequestParam(required = false) @Nullable String district) {
        return DrawView.of(desk.find(id, district), draws);
    }

    @GetMapping(path = "/{id}/pool", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "承诺时的名录库全文，其 SM3 即 poolDigest")
    ResponseEntity<StreamingResponseBody> pool(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String district) {
        var draw = desk.find(id, district);
        StreamingResponseBody body = out -> draws.poolText(draw, lines -> {
            try {
                out.write(lines.getBytes(StandardCharsets.UTF_8));
            } catch (java.io.IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(body);
    }
}
