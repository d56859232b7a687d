package dev.habeas.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Stands before every public page: slows floods down and keeps pages about a person out of search engines. */
@Configuration(proxyBeanMethods = false)
class PortalGuard implements WebMvcConfigurer {

    private final AddressThrottle throttle;

    PortalGuard(AddressThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // Signals come from one address for many people; links and packages have limits of their own.
        registry.addInterceptor(new Limits())
                .addPathPatterns("/privacy/**")
                .excludePathPatterns("/privacy/signals/**", "/privacy/confirm/**", "/privacy/package/**");
    }

    private final class Limits implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (!request.getServletPath().equals("/privacy")) {
                response.setHeader("X-Robots-Tag", "noindex, nofollow");
            }
            if (request.getMethod().equals("POST")) {
                Duration wait = throttle.count(request.getRemoteAddr());
                if (!wait.isZero()) {
                    throw new BusyException(wait);
                }
            }
            return true;
        }
    }
}
