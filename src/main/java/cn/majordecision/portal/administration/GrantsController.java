package cn.majordecision.portal.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who gave whom which duty, for those who watch over the security administrator; who else may not, the login decides. */
@RestController
@RequestMapping("/api/grants")
@Tag(name = "授权记录")
class GrantsController {

    private final GrantRecords records;

    GrantsController(GrantRecords records) {
        this.records = records;
    }

    @GetMapping
    @Operation(summary = "账号、角色、代理的授予、收回和被拒绝的变更，最新的在前")
    List<GrantRecord> newest() {
        return records.newest();
    }
}
