package org.zhunsheng.kernel.form;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forms that tests fill in. */
final class FormExamples {

    static final String FILE = """
            {
              "$defs": {
                "person": {
                  "type": "object", "title": "人员", "required": ["name"],
                  "properties": {
                    "name": {"type": "string", "title": "姓名", "maxLength": 60},
                    "phone": {"type": "string", "title": "电话", "x-sensitive": true},
                    "share": {"type": "number", "title": "出资额", "x-widget": "money", "minimum": 0},
                    "since": {"type": "string", "format": "date", "title": "加入日期"}
                  }
                },
                "application": {
                  "type": "object",
                  "title": "小餐饮经营许可申请",
                  "required": ["content", "kind", "delivery", "postAddress", "truthful"],
                  "properties": {
                    "content": {"type": "string", "title": "经营内容", "maxLength": 500, "x-help": "写明做什么、在哪里做"},
                    "kind": {"type": "string", "title": "店铺类型", "enum": ["shop", "stall", "canteen"],
                      "x-titles": {"shop": "门店", "stall": "摊点", "canteen": "食堂"}},
                    "seats": {"type": "integer", "title": "座位数", "minimum": 1, "maximum": 500, "x-when": "form.kind == 'shop'"},
                    "capital": {"type": "number", "title": "投资额", "x-widget": "money", "minimum": 0},
                    "opening": {"type": "string", "format": "date", "title": "拟开业日期"},
                    "delivery": {"type": "string", "title": "领取方式", "enum": ["window", "post"],
                      "x-titles": {"window": "窗口领取", "post": "邮寄"}},
                    "postAddress": {"type": "string", "title": "邮寄地址", "x-when": "form.delivery == 'post'",
                      "x-known": "party.address", "x-sensitive": true},
                    "rush": {"type": "boolean", "title": "申请加急", "x-when": "facts.item.urgent"},
                    "dishes": {"type": "array", "title": "主要菜品", "items": {"type": "string", "title": "菜品", "maxLength": 20}},
                    "partners": {"type": "array", "title": "合伙人", "maxItems": 5, "items": {"$ref": "#/$defs/person"}},
                    "contact": {"$ref": "#/$defs/person", "title": "联系人", "x-known": "contact"},
                    "evidence": {"type": "array", "title": "证明材料", "x-widget": "attachment", "items": {"type": "string"}},
                    "truthful": {"type": "boolean", "const": true, "title": "所填内容真实"}
                  }
                }
              }
            }
            """;

    private FormExamples() {}

    static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    static Form application() {
        return Form.of(json(FILE), "application");
    }

    /** What a browser sends: names and texts in turn. */
    static MultiValueMap<String, String> sent(String... namesAndTexts) {
        var sent = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < namesAndTexts.length; i += 2) sent.add(namesAndTexts[i], namesAndTexts[i + 1]);
        return sent;
    }
}
