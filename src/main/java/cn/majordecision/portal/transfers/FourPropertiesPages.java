package cn.majordecision.portal.transfers;

import cn.majordecision.base.document.Attachment;
import cn.majordecision.base.print.Printing;
import cn.majordecision.base.print.Sheet;
import cn.majordecision.matter.dossier.DossierUnavailable;
import cn.majordecision.matter.transfer.CheckFourProperties;
import cn.majordecision.matter.transfer.CheckRow;
import cn.majordecision.matter.transfer.FourPropertiesReport;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The four-property report for people (PDF/A) and for programs (XML, JSON) (《档案法实施条例》第四十条). */
@Controller
class FourPropertiesPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String SOURCE = "据封存的案卷逐个文件检测生成，检测项编号参照DA/T 70-2018，是否符合以档案机构检查为准。";

    private final CheckFourProperties properties;
    private final Printing printing;
    private final ObjectMapper json;

    FourPropertiesPages(CheckFourProperties properties, Printing printing, ObjectMapper json) {
        this.properties = properties;
        this.printing = printing;
        this.json = json;
    }

    @PostMapping("/dossiers/transfers/{number:\\d{4}-\\d+}/four-properties")
    void report(
            @PathVariable("number") String number,
            @RequestParam(name = "as", defaultValue = "pdf") String as,
            HttpServletResponse response)
            throws IOException {
        FourPropertiesReport report =
                properties.check(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        switch (as) {
            case "xml" -> new Attachment(number + "-四性检测报告.xml", "application/xml").send(xml(report), response);
            case "json" ->
                new Attachment(number + "-四性检测报告.json", "application/json")
                        .send(json.writeValueAsBytes(report), response);
            default -> new Attachment(number + "-四性检测报告.pdf", "application/pdf").send(pdf(report), response);
        }
    }

    private byte[] pdf(FourPropertiesReport report) {
        Map<String, Object> facts = Map.of("report", report, "time", TIME.format(report.checkedAt()));
        return printing.print(new Sheet("transfer/fourproperties", facts, SOURCE, report.checkedAt()))
                .bytes();
    }

    private static byte[] xml(FourPropertiesReport report) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("四性检测报告");
            xml.writeAttribute("档号", report.dossier().archiveNumber());
            xml.writeAttribute("清单摘要", report.dossier().manifestSha256());
            xml.writeAttribute("检测时间", report.checkedAt().toString());
            xml.writeAttribute("结论", report.summary());
            xml.writeAttribute("编排", SOURCE);
            for (CheckRow row : report.rows()) {
                row(xml, row);
            }
            xml.writeCharacters("\n");
            xml.writeEndDocument();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void row(XMLStreamWriter xml, CheckRow row) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("检测项");
        xml.writeAttribute("编号", row.code());
        xml.writeAttribute("类别", row.property());
        xml.writeAttribute("名称", row.name());
        xml.writeAttribute("结果", row.outcome().name());
        xml.writeAttribute("结果说明", row.outcome().label());
        xml.writeCharacters(row.evidence());
        xml.writeEndElement();
    }

    /** Not signed yet: said as it is, to be tried again. */
    @ExceptionHandler
    void notYet(DossierUnavailable unavailable, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT, unavailable.getMessage());
    }
}
