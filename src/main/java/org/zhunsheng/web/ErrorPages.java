package org.zhunsheng.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last resort: what a person or a machine sees of an error that no module has explained. */
@Hidden
@Controller
class ErrorPages implements ErrorController {

    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = status(request);
        if (Paths.isApi((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))) {
            problems.write(response, Problems.of(status));
            return null;
        }
        var page = new ModelAndView("web/error", status);
        page.addObject("status", status.value());
        page.addObject("words", Problems.words(status));
        page.addObject("sent", !"GET".equals(request.getMethod()));
        return page;
    }

    private static HttpStatusCode status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return code instanceof Integer number ? HttpStatusCode.valueOf(number) : HttpStatus.NOT_FOUND;
    }
}
