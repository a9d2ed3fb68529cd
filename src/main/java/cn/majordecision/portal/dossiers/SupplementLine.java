package cn.majordecision.portal.dossiers;

import cn.majordecision.base.document.Document;
import cn.majordecision.matter.dossier.LateSupplement;

/** A paper that waits to be sealed, with its item, its file and the name of who handed it in (第三十三条). */
public record SupplementLine(LateSupplement supplement, String item, Document document, String by, boolean mine) {}
