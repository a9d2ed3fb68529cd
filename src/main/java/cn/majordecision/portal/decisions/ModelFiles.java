package cn.majordecision.portal.decisions;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The drawn procedure as released, for the viewer of the page; whoever is signed in may see it. Carries out no article. */
@Controller
class ModelFiles {

    @GetMapping("/models/{name:[A-Za-z]+}.bpmn")
    ResponseEntity<Resource> model(@PathVariable("name") String name) {
        Resource model = new ClassPathResource("bpmn/" + name + ".bpmn");
        return model.exists()
                ? ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(model)
                : ResponseEntity.status(HttpStatus.NOT_FOUND).build();
    }
}
