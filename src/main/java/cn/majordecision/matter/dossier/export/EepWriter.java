package cn.majordecision.matter.dossier.export;

import cn.majordecision.matter.dossier.bag.BagFile;
import cn.majordecision.matter.dossier.bag.StoredZip;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Writes each piece as an 电子文件封装包, laid out after DA/T 48-2009 as far as it is known here; whether it conforms an archivist has
 * yet to say. It carries no electronic signature: the proof is in the package, which the files are hashed for.
 */
public final class EepWriter {

    private static final String NAMESPACE = "http://www.saac.gov.cn/standards/ERM/encapsulation";

    private final SipFacts facts;

    /** The pieces of that dossier. */
    public EepWriter(SipFacts facts) {
        this.facts = facts;
    }

    /** All of them as files of one zip; each is written twice, since a zip says the sum of a file before its content. */
    public void write(List<EepPiece> pieces, OutputStream out) throws IOException {
        StoredZip zip = new StoredZip(out);
        for (EepPiece piece : pieces) {
            zip.add(facts.id() + "-EEP", BagFile.measured(piece.name() + ".xml", to -> piece(piece, to)));
        }
        zip.finish();
    }

    private void piece(EepPiece piece, OutputStream out) throws IOException {
        Xml xml = new Xml(out);
        xml.open("电子文件封装包", "xmlns", NAMESPACE);
        xml.leaf("封装包格式描述", "参照《基于XML的电子文件封装规范》（DA/T 48-2009）编排，是否符合以档案机构检查为准；未作电子签名，完整性由案卷包的留痕证明");
        xml.leaf("版本", "2009").open("被签名对象", "eep版本", "2009");
        xml.leaf("封装包类型", "原始型").leaf("封装包创建时间", facts.sealedAt());
        xml.leaf("封装包创建单位", facts.creator()).open("封装内容");
        entity(xml, piece);
        acts(xml, piece);
        people(xml, piece);
        xml.close().close().close().end();
    }

    private void entity(Xml xml, EepPiece piece) throws IOException {
        xml.open("文件实体块").open("文件实体");
        xml.leaf("聚合层次", "文件").open("来源");
        xml.leaf("立档单位名称", facts.creator()).close();
        xml.leaf("电子文件号", facts.decision() + "/" + piece.archiveNumber()).open("档号");
        xml.leaf("档号", piece.archiveNumber()).close().open("内容描述");
        xml.leaf("题名", piece.title()).leaf("日期", piece.on()).leaf("责任者", piece.by());
        xml.leaf("保管期限", piece.retention()).leaf("附注", piece.source()).close();
        xml.open("文件数据");
        int number = 0;
        for (EepPiece.Held held : piece.files()) {
            document(xml, held, ++number);
        }
        xml.close().close().close();
    }

    private static void document(Xml xml, EepPiece.Held held, int number) throws IOException {
        xml.open("文档").leaf("文档标识符", "文档" + number).leaf("文档序号", Integer.toString(number));
        xml.leaf("题名", held.name()).open("文档数据", "文档数据ID", "文档数据" + number);
        xml.open("编码", "编码ID", "编码" + number).open("电子属性");
        xml.leaf("格式信息", held.mediaType()).leaf("计算机文件名", held.name());
        xml.leaf("计算机文件大小", Long.toString(held.file().size()));
        xml.leaf("文档摘要", held.file().sha256(), "算法", "SHA-256").close();
        if (held.own()) {
            xml.leaf("编码描述", "文档内容的Base64编码").leaf("反编码关键字", "base64").open("编码数据");
            base64(xml, held.file());
            xml.close();
        } else {
            xml.leaf("编码描述", "文档随他件保存于" + held.file().path() + "，此处只提供SHA-256摘要");
            xml.leaf("反编码关键字", "sha256").leaf("编码数据", held.file().sha256());
        }
        xml.close().close().close();
    }

    private static void base64(Xml xml, BagFile file) throws IOException {
        try (OutputStream encoded = Base64.getEncoder().wrap(new BufferedOutputStream(new TextOf(xml)))) {
            file.content().writeTo(encoded);
        }
    }

    /** Letters and digits as text of an element. */
    private static final class TextOf extends OutputStream {

        private final Xml xml;

        TextOf(Xml xml) {
            this.xml = xml;
        }

        @Override
        public void write(int letter) throws IOException {
            xml.text(Character.toString(letter));
        }

        @Override
        public void write(byte[] letters, int from, int length) throws IOException {
            xml.text(new String(letters, from, length, StandardCharsets.US_ASCII));
        }
    }

    private void acts(Xml xml, EepPiece piece) throws IOException {
        xml.open("业务实体块");
        for (EepPiece.Act act : piece.acts()) {
            xml.open("业务实体").leaf("业务标识符", act.step() + "/" + act.task());
            xml.leaf("机构人员标识符", act.by()).leaf("业务状态", "历史行为").leaf("业务行为", piece.title());
            xml.leaf("行为时间", act.at()).leaf("行为依据", "《重大行政决策程序暂行条例》").close();
        }
        xml.close();
    }

    private void people(Xml xml, EepPiece piece) throws IOException {
        xml.open("机构人员实体块").open("机构人员实体");
        xml.leaf("机构人员标识符", facts.creator()).leaf("机构人员类型", "单位");
        xml.leaf("机构人员名称", facts.creator()).close();
        for (EepPiece.Act act : piece.acts()) {
            xml.open("机构人员实体").leaf("机构人员标识符", act.by());
            xml.leaf("机构人员类型", "个人").leaf("机构人员名称", piece.by()).close();
        }
        xml.close();
    }
}
