package org.zhunsheng.kernel.procedure;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.form.FieldError;
import org.zhunsheng.kernel.ledger.FileRefused;
import org.zhunsheng.kernel.ledger.Files;

/** Takes in the files that come with a page's form; in the form's values each stands by its digest. */
@Component
class Uploads {

    private final Files files;

    Uploads(Files files) {
        this.files = files;
    }

    /**
     * What was filled in, with each uploaded file kept and named by its digest under its field. What the address says, such
     * as by which act a case is opened, is nobody's answer.
     */
    MultiValueMap<String, String> parameters(HttpServletRequest request, Actor actor, List<FieldError> refused) {
        var parameters = new LinkedMultiValueMap<String, String>();
        var address = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        request.getParameterMap().forEach((name, values) -> {
            if (!address.containsKey(name)) parameters.addAll(name, Arrays.asList(values));
        });
        if (request instanceof MultipartHttpServletRequest multipart)
            multipart.getMultiFileMap().forEach((field, uploads) -> {
                for (var upload : uploads) keep(field, upload, actor, parameters, refused);
            });
        return parameters;
    }

    private void keep(
            String field,
            MultipartFile upload,
            Actor actor,
            MultiValueMap<String, String> parameters,
            List<FieldError> refused) {
        if (upload.isEmpty()) return;
        var name = upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename();
        try (var content = upload.getInputStream()) {
            var kept = files.put(actor.district(), actor.account(), content, name);
            parameters.add(field, kept.digest());
        } catch (FileRefused e) {
            refused.add(new FieldError(field, e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
