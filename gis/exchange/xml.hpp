// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Small helpers over GDAL's XML tree, for the files of QGIS.

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <cpl_conv.h>
#include <cpl_minixml.h>

namespace gk::exchange {

struct FreeTree {
    void operator()(CPLXMLNode* node) const { CPLDestroyXMLNode(node); }
};
using XmlTree = std::unique_ptr<CPLXMLNode, FreeTree>;

using XmlAttributes = std::vector<std::pair<const char*, std::string>>;

inline CPLXMLNode* child(CPLXMLNode* parent, const char* name, const XmlAttributes& attributes) {
    CPLXMLNode* node = CPLCreateXMLNode(parent, CXT_Element, name);
    for (const auto& [key, value] : attributes) CPLAddXMLAttributeAndValue(node, key, value.c_str());
    return node;
}

inline void text_child(CPLXMLNode* parent, const char* name, const std::string& text) {
    CPLCreateXMLElementAndValue(parent, name, text.c_str());
}

inline std::string to_text(const CPLXMLNode* root) {
    const std::unique_ptr<char, decltype(&CPLFree)> text(CPLSerializeXMLTree(root), CPLFree);
    return text ? std::string(text.get()) : std::string();
}

} // namespace gk::exchange
