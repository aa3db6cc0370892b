package dev.tandem.local.web;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Violation;
import dev.tandem.json.Utf8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;

/**
 * Lets functions be called by POST on their exact path, with JSON in and out, by a known name, and
 * by nothing else: the function web adapter would also run them for a GET, or for a path that goes
 * on behind the name, would take arrays apart, and would refuse an answer only after the command
 * was carried out.
 */
final class FunctionCallFilter extends OncePerRequestFilter {

    private final List<String> functions;
    private final KnownHosts hosts;
    private final JsonMapper mapper;

    FunctionCallFilter(List<String> functions, KnownHosts hosts, JsonMapper mapper) {
        this.functions = functions;
        this.hosts = hosts;
        this.mapper = mapper;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(1);
        if (!hosts.have(request)) {
            answer(
                    response,
                    HttpStatus.FORBIDDEN,
                    "functions are called from this machine, by localhost, and by no page of"
                            + " another site: allow another name by tandem.local.hosts");
        } else if (!functions.contains(path)) {
            answer(
                    response,
                    HttpStatus.NOT_FOUND,
                    "there is no function at this path; functions are "
                            + String.join(", ", functions));
        } else if (!"POST".equals(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, "POST");
            answer(
                    response,
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "functions are called by POST with a JSON object as the body");
        } else if (!JsonHeaders.sendsJson(request)) {
            answer(
                    response,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "functions take JSON: send the header content-type: application/json");
        } else if (!JsonHeaders.takesJson(request)) {
            // here, since the adapter would find out after the command was carried out
            answer(
                    response,
                    HttpStatus.NOT_ACCEPTABLE,
                    "functions answer with JSON: accept application/json and"
                            + " application/problem+json");
        } else {
            call(new FunctionCall(request), response, chain);
        }
    }

    private void call(FunctionCall call, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (call.isTooLarge()) {
            answer(
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    "functions take 6 MB, as Lambda does, and this is more");
        } else if (!call.isUtf8()) {
            invalid(response, Utf8.RULE);
        } else if (call.isArray()) {
            invalid(response, "must be a JSON object");
        } else {
            chain.doFilter(call, response);
        }
    }

    private void answer(HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        write(response, status, FunctionErrors.problem(status, detail));
    }

    /** As on Lambda, whose functions see such a request. */
    private void invalid(HttpServletResponse response, String message) throws IOException {
        write(
                response,
                HttpStatus.BAD_REQUEST,
                Problem.Invalid.of(List.of(new Violation("", message))));
    }

    private void write(HttpServletResponse response, HttpStatus status, Object problem)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        mapper.writeValue(response.getOutputStream(), problem);
    }
}
