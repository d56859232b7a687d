package dev.habeas.security;

import static dev.habeas.security.Scope.ADMIN;
import static dev.habeas.security.Scope.BREACHES_WRITE;
import static dev.habeas.security.Scope.INSTRUCTIONS_WRITE;
import static dev.habeas.security.Scope.RECEIPTS_WRITE;
import static dev.habeas.security.Scope.REPORTS_READ;
import static dev.habeas.security.Scope.REQUESTS_READ;
import static dev.habeas.security.Scope.REQUESTS_WRITE;
import static dev.habeas.security.StaffGroup.ADMINS;
import static dev.habeas.security.StaffGroup.ANALYSTS;
import static dev.habeas.security.StaffGroup.AUDITORS;
import static dev.habeas.security.StaffGroup.MANAGERS;
import static dev.habeas.security.StaffGroup.OFFICERS;
import static dev.habeas.security.StaffGroup.SECURITY;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/**
 * The one table of {@code /api}: who may call what. Staff read; only programs write, except that an administrator
 * makes the first token, officers place holds and staff record demands. A path that is not listed is refused.
 */
record ApiAccess(HttpMethod method, String path, List<Scope> scopes, List<StaffGroup> groups) {

    /** Processors sign their receipts; the controller checks the signature. */
    static final String SIGNED = "/api/v1/receipts/{instructionId}";

    /** What an OpenDSR processor tells everybody. */
    static final String[] OPEN = {"/api/opendsr/v2/discovery", "/api/opendsr/v2/certificate"};

    private static final List<StaffGroup> CASE_READERS = List.of(ANALYSTS, OFFICERS, SECURITY, MANAGERS, AUDITORS);

    static List<ApiAccess> table() {
        return List.of(
                allow(POST, "/api/v1/requests", REQUESTS_WRITE),
                allow(POST, "/api/v1/requests/{id}/withdrawal", REQUESTS_WRITE),
                allow(POST, "/api/v1/requests/{id}/clarification", REQUESTS_WRITE),
                allow(POST, "/api/v1/requests/{id}/assertion", REQUESTS_WRITE),
                allow(POST, "/api/v1/requests/{id}/reopening", REQUESTS_WRITE),
                allow(POST, "/api/v1/requests/{id}/receipt-correction", REQUESTS_WRITE),
                allow(GET, "/api/v1/requests", REQUESTS_READ).orStaff(CASE_READERS),
                allow(GET, "/api/v1/requests/{id}/package", REQUESTS_READ),
                allow(GET, "/api/v1/requests/**", REQUESTS_READ).orStaff(CASE_READERS),
                allow(POST, "/api/v1/suppressions/check", REQUESTS_READ),
                allow(POST, "/api/v1/signals", REQUESTS_WRITE),
                allow(POST, "/api/v1/opt-ins", REQUESTS_WRITE),
                allow(POST, "/api/v1/opt-ins/{id}/confirmation", REQUESTS_WRITE),
                allow(POST, "/api/v1/breaches", BREACHES_WRITE),
                allow(POST, "/api/v1/breaches/{id}/awareness", BREACHES_WRITE),
                allow(POST, "/api/v1/breaches/{id}/facts", BREACHES_WRITE),
                allow(POST, "/api/v1/breaches/{id}/delays", BREACHES_WRITE),
                allow(GET, "/api/v1/breaches/**", BREACHES_WRITE, REPORTS_READ)
                        .orStaff(List.of(OFFICERS, SECURITY, MANAGERS, AUDITORS)),
                allow(POST, "/api/v1/instructions", INSTRUCTIONS_WRITE),
                allow(GET, "/api/v1/instructions/**", INSTRUCTIONS_WRITE).orStaff(CASE_READERS),
                allow(POST, "/api/v1/customers/{customer}/contract-end", INSTRUCTIONS_WRITE)
                        .orStaff(List.of(OFFICERS)),
                allow(GET, "/api/v1/customers/{customer}/contract-end/**", INSTRUCTIONS_WRITE)
                        .orStaff(CASE_READERS),
                allow(POST, "/api/opendsr/v2/requests", INSTRUCTIONS_WRITE),
                allow(GET, "/api/opendsr/v2/requests/{id}", INSTRUCTIONS_WRITE),
                allow(DELETE, "/api/opendsr/v2/requests/{id}", INSTRUCTIONS_WRITE),
                allow(GET, "/api/v1/reports/**", REPORTS_READ).orStaff(List.of(OFFICERS, SECURITY, MANAGERS, AUDITORS)),
                allow(GET, "/api/v1/holds/**", ADMIN).orStaff(List.of(OFFICERS, SECURITY, MANAGERS, AUDITORS)),
                allow(POST, "/api/v1/holds/**", ADMIN).orStaff(List.of(OFFICERS, SECURITY)),
                staff(POST, "/api/v1/disclosures", List.of(ANALYSTS, OFFICERS, SECURITY)),
                staff(POST, "/api/v1/disclosures/{id}/scope", List.of(ANALYSTS, OFFICERS)),
                staff(POST, "/api/v1/disclosures/{id}/handed-over", List.of(ANALYSTS, OFFICERS)),
                staff(GET, "/api/v1/disclosures/{id}/details", List.of(ANALYSTS, OFFICERS)),
                staff(GET, "/api/v1/disclosures/**", List.of(ANALYSTS, OFFICERS, SECURITY, MANAGERS, AUDITORS)),
                allow(POST, "/api/v1/data-retention-runs", ADMIN).orStaff(List.of(OFFICERS)),
                allow(GET, "/api/v1/data-retention-runs/**", REPORTS_READ)
                        .orStaff(List.of(OFFICERS, SECURITY, MANAGERS, AUDITORS)),
                allow(GET, "/api/v1/backups", ADMIN).orStaff(List.of(OFFICERS, SECURITY, MANAGERS, AUDITORS)),
                allow(POST, "/api/v1/backups", ADMIN),
                allow(POST, "/api/v1/restorations/**", RECEIPTS_WRITE),
                allow(POST, "/api/v1/clients", ADMIN).orStaff(List.of(ADMINS)),
                allow(DELETE, "/api/v1/clients/{id}", ADMIN).orStaff(List.of(ADMINS)));
    }

    String[] authorities() {
        return Stream.concat(
                        scopes.stream().map(Scope::authority), groups.stream().map(StaffGroup::authority))
                .toArray(String[]::new);
    }

    private static ApiAccess allow(HttpMethod method, String path, Scope... scopes) {
        return new ApiAccess(method, path, List.of(scopes), List.of());
    }

    private static ApiAccess staff(HttpMethod method, String path, List<StaffGroup> staff) {
        return new ApiAccess(method, path, List.of(), staff);
    }

    private ApiAccess orStaff(List<StaffGroup> staff) {
        return new ApiAccess(method, path, scopes, staff);
    }
}
