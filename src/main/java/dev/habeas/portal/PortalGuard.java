package dev.habeas.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Stands before every public page: slows floods down and keeps pages about a person out of search engines. */
@Configuration(proxyBeanMethods = false)
class PortalGuard implements WebMvcConfigurer {

    private final AddressThrottle throttle;
    private final BusyPage busy;

    PortalGuard(AddressThrottle throttle, BusyPage busy) {
        this.throttle = throttle;
        this.busy = busy;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // Signals come from one address for many people; links and packages have limits of their own.
        registry.addInterceptor(new Limits())
                .addPathPatterns("/privacy/**")
                .excludePathPatterns("/privacy/signals/**", "/privacy/confirm/**", "/privacy/package/**");
    }

    private final class Limits implements HandlerInterceptor {

        private static final String TURN = "habeas.portal.turn";

        private final Pauses pauses = new Pauses();

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (!request.getServletPath().equals("/privacy")) {
                response.setHeader("X-Robots-Tag", "noindex, nofollow");
            }
            return !request.getMethod().equals("POST") || takes(request, response);
        }

        private boolean takes(HttpServletRequest request, HttpServletResponse response) {
            if (request.getAttribute(TURN) instanceof AddressThrottle.Turn turn) {
                return goesOn(turn, request, response);
            }
            AddressThrottle.Turn turn = throttle.count(request.getRemoteAddr());
            // The files of a form would be gone after a pause.
            if (turn.pause().isZero() || request instanceof MultipartRequest) {
                return goesOn(turn, request, response);
            }
            request.setAttribute(TURN, turn);
            if (!pauses.begin(request, turn.pause())) {
                busy.show(request, response, turn.refusedFor());
            }
            return false;
        }

        private boolean goesOn(AddressThrottle.Turn turn, HttpServletRequest request, HttpServletResponse response) {
            if (turn.isRefused()) {
                busy.show(request, response, turn.refusedFor());
            }
            return !turn.isRefused();
        }
    }
}
